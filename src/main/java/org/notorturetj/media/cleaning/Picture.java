package org.notorturetj.media.cleaning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.notorturetj.media.child.CleaningRequest;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.child.Refusal;

import io.trbl.blurhash.BlurHash;

/** A picture: only its pixels are kept, and those that are covered are not among them. */
final class Picture {
    private static final long MOST_PIXELS = 24_000_000;
    private static final int MOST_A_SIDE = 12_000;

    /** Parts of the placeholder: 28 letters. */
    private static final int ACROSS = 4;

    private static final int DOWN = 3;

    /**
     * Who reads what. WebP has two readers here, and the other one is native; JPEG's is native
     * whoever is asked.
     */
    private static final String READERS = "com.twelvemonkeys.";

    private static final String PNG_READER = "com.sun.imageio.plugins.png.";

    private Picture() {}

    static CleaningResult clean(FileType type, CleaningRequest request)
            throws Refused, IOException {
        Orientation orientation = Orientation.of(request.file());
        BufferedImage whole = read(type, request.file());
        whole = Covers.fill(whole, request.covers(), orientation);
        return result(type, orientation.turned(Scaling.reduced(whole, orientation.onItsSide())));
    }

    /** What is kept of pixels: also of the first page of a PDF. */
    static CleaningResult result(FileType type, BufferedImage pixels) throws IOException {
        BufferedImage plain = Scaling.plain(pixels);
        return new CleaningResult(null, type, Renditions.of(plain), placeholder(plain), 0, 0, "");
    }

    private static String placeholder(BufferedImage plain) {
        return BlurHash.encode(Scaling.to(plain, Renditions.NARROW), ACROSS, DOWN);
    }

    /** All pixels; their number is looked at before any is read. */
    private static BufferedImage read(FileType type, byte[] file) throws Refused, IOException {
        ImageReader reader = readerOf(type);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, false, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > MOST_A_SIDE || height > MOST_A_SIDE || width * height > MOST_PIXELS) {
                throw new Refused(Refusal.TOO_MANY_PIXELS);
            }
            if (Frames.several(type, file)) {
                throw new Refused(Refusal.ANIMATED);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerOf(FileType type) {
        String maker = type == FileType.PNG ? PNG_READER : READERS;
        var readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(maker)) {
                return reader;
            }
        }
        throw new IllegalStateException("no reader for " + type);
    }
}
