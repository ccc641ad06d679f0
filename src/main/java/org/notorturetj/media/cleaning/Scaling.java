package org.notorturetj.media.cleaning;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

import net.coobird.thumbnailator.makers.FixedSizeThumbnailMaker;

/** Makes pictures smaller, and what any screen shows: 8 bits, sRGB, nothing behind them. */
final class Scaling {
    private static final int EIGHT_BITS = 8;

    private Scaling() {}

    /** The picture with 8 bits a colour and no palette; itself if it is so. */
    static BufferedImage eightBits(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        boolean eight = true;
        for (int bits : colours.getComponentSize()) {
            eight &= bits == EIGHT_BITS;
        }
        if (eight && !(colours instanceof IndexColorModel) && colours.getNumComponents() > 2) {
            return image;
        }
        return drawn(image, BufferedImage.TYPE_INT_ARGB);
    }

    /**
     * The picture with whole groups of its pixels made one, as long as it stays larger than what is
     * made of it. Its colours are those of the file: a change of colours takes some thirty times as
     * long for each pixel.
     *
     * @param image as it is stored
     * @param onItsSide whether it is turned by a quarter when it is shown
     */
    static BufferedImage reduced(BufferedImage image, boolean onItsSide) {
        BufferedImage eight = eightBits(image);
        int across = onItsSide ? eight.getHeight() : eight.getWidth();
        int down = onItsSide ? eight.getWidth() : eight.getHeight();
        int factor = (int) (1 / Renditions.fit(across, down));
        if (factor < 2) {
            return eight;
        }
        int width = eight.getWidth() / factor;
        int height = eight.getHeight() / factor;
        ColorModel colours = eight.getColorModel();
        WritableRaster small = colours.createCompatibleWritableRaster(width, height);
        Raster large = eight.getRaster();
        int bands = large.getNumBands();
        int[] rows = new int[width * factor * factor * bands];
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            large.getPixels(
                    large.getMinX(), large.getMinY() + y * factor, width * factor, factor, rows);
            average(rows, row, width, factor, bands);
            small.setPixels(0, y, width, 1, row);
        }
        return new BufferedImage(colours, small, colours.isAlphaPremultiplied(), null);
    }

    private static void average(int[] rows, int[] row, int width, int factor, int bands) {
        int stride = width * factor * bands;
        int count = factor * factor;
        for (int x = 0; x < width; x++) {
            for (int band = 0; band < bands; band++) {
                int sum = count / 2;
                for (int line = 0; line < factor; line++) {
                    int at = line * stride + x * factor * bands + band;
                    for (int column = 0; column < factor; column++, at += bands) {
                        sum += rows[at];
                    }
                }
                row[x * bands + band] = sum / count;
            }
        }
    }

    /** The picture in sRGB, on white. */
    static BufferedImage plain(BufferedImage image) {
        BufferedImage coloured = image;
        if (!image.getColorModel().getColorSpace().isCS_sRGB()) {
            coloured =
                    new BufferedImage(
                            image.getWidth(),
                            image.getHeight(),
                            image.getColorModel().hasAlpha()
                                    ? BufferedImage.TYPE_INT_ARGB
                                    : BufferedImage.TYPE_INT_RGB);
            new ColorConvertOp(null).filter(image, coloured);
        }
        return drawn(coloured, BufferedImage.TYPE_INT_RGB);
    }

    /** A plain picture at a width. */
    static BufferedImage to(BufferedImage plain, int width) {
        if (width >= plain.getWidth()) {
            return plain;
        }
        int height =
                (int)
                        Math.max(
                                1,
                                Math.round((double) plain.getHeight() * width / plain.getWidth()));
        return new FixedSizeThumbnailMaker(width, height, false, true)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .make(plain);
    }

    private static BufferedImage drawn(BufferedImage image, int type) {
        BufferedImage drawn = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D graphics = drawn.createGraphics();
        if (!drawn.getColorModel().hasAlpha()) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        }
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return drawn;
    }
}
