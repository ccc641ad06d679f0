package org.notorturetj.media.cleaning;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;

/**
 * How a picture is turned when it is shown: {@code Orientation} of Exif 3.0 (4.6.5.1), 1 to 8.
 *
 * @param number 1 for a picture that says nothing, or nothing that can be read
 */
record Orientation(int number) {
    private static final int LAST = 8;

    private static final int FIRST_ON_ITS_SIDE = 5;

    // A picture whose metadata are broken is shown as its pixels are.
    @SuppressWarnings("IllegalCatch")
    static Orientation of(byte[] file) {
        try {
            var found =
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer number =
                    found == null ? null : found.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return new Orientation(number == null || number < 1 || number > LAST ? 1 : number);
        } catch (Exception | StackOverflowError e) {
            return new Orientation(1);
        }
    }

    /** From places in the picture as it is stored to places as it is shown, both 0 to 1. */
    AffineTransform shown() {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
    }

    /** Whether width and height change places when it is shown. */
    boolean onItsSide() {
        return number >= FIRST_ON_ITS_SIDE;
    }

    /** The picture as it is shown. */
    BufferedImage turned(BufferedImage stored) {
        if (number == 1) {
            return stored;
        }
        int width = onItsSide() ? stored.getHeight() : stored.getWidth();
        int height = onItsSide() ? stored.getWidth() : stored.getHeight();
        AffineTransform turn = AffineTransform.getScaleInstance(width, height);
        turn.concatenate(shown());
        turn.scale(1.0 / stored.getWidth(), 1.0 / stored.getHeight());
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawRenderedImage(stored, turn);
        graphics.dispose();
        return turned;
    }
}
