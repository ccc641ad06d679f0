package org.notorturetj.media.cleaning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.notorturetj.media.child.CleanPart;
import org.notorturetj.media.child.FileType;

/**
 * A picture in three widths, each as WebP and as JPEG. A picture that is narrower has fewer; none
 * is made wider.
 */
final class Renditions {
    /** Pixels across: what a phone on 2G loads, what a phone shows, what a desktop shows. */
    static final int NARROW = 320;

    private static final int MIDDLE = 800;
    private static final int WIDE = 1600;

    /** Pixels down: a strip is narrower than others. */
    private static final int HIGH = 2 * WIDE;

    /** Bytes of the narrowest, so that it is there in some three seconds on 2G. */
    private static final int MOST_OF_NARROW = 15_000;

    private static final double QUALITY = 0.8;
    private static final double LEAST_QUALITY = 0.2;
    private static final double STEP = 0.1;

    private Renditions() {}

    /** What the widest rendition is of a picture, 0 to 1. */
    static double fit(int width, int height) {
        return Math.min(1, Math.min((double) WIDE / width, (double) HIGH / height));
    }

    static List<CleanPart> of(BufferedImage plain) throws IOException {
        List<CleanPart> parts = new ArrayList<>();
        TreeSet<Integer> widths = new TreeSet<>();
        int widest = (int) (plain.getWidth() * fit(plain.getWidth(), plain.getHeight()));
        for (int width : new int[] {NARROW, MIDDLE, WIDE}) {
            widths.add(Math.max(1, Math.min(width, widest)));
        }
        for (int width : widths) {
            BufferedImage scaled = Scaling.to(plain, width);
            boolean narrowest = width == widths.first();
            for (FileType type : List.of(FileType.WEBP, FileType.JPEG)) {
                parts.add(narrowest ? small(scaled, type) : part(scaled, type, QUALITY));
            }
        }
        return parts;
    }

    /** At the best quality that fits, or else with fewer pixels: noise, and pictures of a strip. */
    private static CleanPart small(BufferedImage narrow, FileType type) throws IOException {
        BufferedImage tried = narrow;
        while (true) {
            for (double quality = QUALITY; quality >= LEAST_QUALITY; quality -= STEP) {
                CleanPart part = part(tried, type, quality);
                if (part.bytes().length <= MOST_OF_NARROW) {
                    return part;
                }
            }
            tried = Scaling.to(tried, Math.max(1, tried.getWidth() * 3 / 4));
        }
    }

    private static CleanPart part(BufferedImage pixels, FileType type, double quality)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (type == FileType.WEBP) {
                settings.setCompressionType("Lossy");
            } else {
                settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            settings.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels, null, null), settings);
        } finally {
            writer.dispose();
        }
        return new CleanPart(type, pixels.getWidth(), pixels.getHeight(), bytes.toByteArray());
    }
}
