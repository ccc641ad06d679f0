package org.notorturetj.media.child;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures to be cleaned, drawn by code, and places in their files where words can stand. */
final class Pictures {
    private static final int SIGNATURE = 8;
    private static final int SEED = 24;

    private Pictures() {}

    /** Sky, a line, and grain as a camera's: what is easily made small would prove little. */
    static BufferedImage landscape(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(
                new GradientPaint(0, 0, new Color(70, 120, 190), width, height, Color.ORANGE));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 8, height / 8);
        graphics.dispose();
        Random grain = new Random(SEED);
        int[] row = new int[width * 3];
        for (int y = height / 8; y < height; y++) {
            image.getRaster().getPixels(0, y, width, 1, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(0, Math.min(255, row[i] + grain.nextInt(9) - 4));
            }
            image.getRaster().setPixels(0, y, width, 1, row);
        }
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG as a phone writes it: turned, with an author and a place, a comment and a trailer. */
    static byte[] ofPhone(BufferedImage image, int orientation) {
        byte[] jpeg = file(image, "jpeg");
        byte[] exif = exif(orientation);
        byte[] comment = Planted.utf8();
        ByteBuffer made = ByteBuffer.allocate(jpeg.length + exif.length + comment.length * 2 + 8);
        made.put(jpeg, 0, 2);
        made.putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
        made.putShort((short) 0xFFFE).putShort((short) (comment.length + 2)).put(comment);
        made.put(jpeg, 2, jpeg.length - 2).put(comment);
        return made.array();
    }

    /** Exif 3.0: orientation, artist, and GPS with a name of a place. */
    private static byte[] exif(int orientation) {
        byte[] word = (Planted.WORD + "\0").getBytes(StandardCharsets.US_ASCII);
        int ifd = 8;
        int gps = ifd + 2 + 3 * 12 + 4;
        int artist = gps + 2 + 12 + 4;
        ByteBuffer exif = ByteBuffer.allocate(6 + artist + word.length * 2);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(ifd);
        exif.putShort((short) 3);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putShort((short) 0x013B).putShort((short) 2).putInt(word.length).putInt(artist);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
        exif.putInt(0);
        exif.putShort((short) 1);
        exif.putShort((short) 0x001B).putShort((short) 7).putInt(word.length);
        exif.putInt(artist + word.length).putInt(0);
        return exif.put(word).put(word).array();
    }

    /** A PNG with a chunk put in after its header. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        int header = SIGNATURE + 25;
        byte[] chunk = chunk(name, content);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, header)
                .put(chunk)
                .put(png, header, png.length - header)
                .array();
    }

    /** A PNG of which there is nothing but a size. */
    static byte[] pngOfSize(int width, int height) {
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        byte[] chunk = chunk("IHDR", header);
        return ByteBuffer.allocate(SIGNATURE + chunk.length)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .put(chunk)
                .array();
    }

    private static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
