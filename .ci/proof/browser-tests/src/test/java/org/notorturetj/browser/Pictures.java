package org.notorturetj.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;

/**
 * Pictures of screens, for people to look at: written by hand into the folder {@code -Dpictures},
 * and never compared. A palette of few colours keeps them small.
 */
final class Pictures {
    /** Of each of red, green and blue: letters have grey edges, and the pages ten colours. */
    private static final int STEP = 24;

    private static final int MOST = 256;
    private static final int MOST_TRIES = 20;

    /** Two frames later. */
    private static final String FRAMES =
            "() => new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))";

    private Pictures() {}

    static void take(Page page, String screen, String language) {
        String folder = System.getProperty("pictures");
        if (folder == null) {
            return;
        }
        take(page, 900, Path.of(folder, screen + "." + language + ".png"));
        take(page, 360, Path.of(folder, "narrow", screen + "." + language + ".png"));
    }

    private static void take(Page page, int width, Path file) {
        page.setViewportSize(width, 700);
        // As high as all of it, so that what sticks to the end of the window stands at its end.
        page.setViewportSize(width, (int) page.evaluate("document.documentElement.scrollHeight"));
        byte[] taken = painted(page);
        try {
            Files.createDirectories(file.getParent());
            write(ImageIO.read(new ByteArrayInputStream(taken)), file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a busy machine the lower part of a high window is painted late: until nothing changes. */
    private static byte[] painted(Page page) {
        byte[] before = {};
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            byte[] now = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
            page.evaluate(FRAMES);
        }
        throw new AssertionError("It is never painted: " + page.url());
    }

    private static void write(BufferedImage image, File file) throws IOException {
        Map<Integer, Integer> palette = new HashMap<>();
        byte[] pixels = new byte[image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = palette(image.getRGB(x, y));
                int index = palette.computeIfAbsent(colour, it -> Math.min(palette.size(), MOST - 1));
                pixels[y * image.getWidth() + x] = (byte) index;
            }
        }
        int[] colours = new int[MOST];
        palette.forEach((colour, index) -> colours[index] = colour);
        int count = Math.min(palette.size(), MOST);
        var model = new IndexColorModel(8, count, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var small =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        small.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), pixels);
        ImageIO.write(small, "png", file);
    }

    private static int palette(int rgb) {
        return rounded(rgb >> 16 & 0xff) << 16 | rounded(rgb >> 8 & 0xff) << 8 | rounded(rgb & 0xff);
    }

    private static int rounded(int part) {
        return Math.min(0xff, Math.round((float) part / STEP) * STEP);
    }
}
