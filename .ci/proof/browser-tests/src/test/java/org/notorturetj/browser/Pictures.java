package org.notorturetj.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
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

/** Pictures for people to look at, never compared, in the folder {@code -Dpictures}. A palette of few colours keeps them small. */
final class Pictures {
    /** Of each of red, green and blue: letters have grey edges, and the pages ten colours. */
    private static final int STEP = 24;

    private static final int MOST = 256;

    private static final String TWO_FRAMES = "() => new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))";

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
        var options = new Page.ScreenshotOptions().setFullPage(true);
        byte[][] last = {page.screenshot(options)};
        Desk.until("all of it is painted: " + page.url(), () -> {
            page.evaluate(TWO_FRAMES);
            byte[] before = last[0];
            last[0] = page.screenshot(options);
            return Arrays.equals(before, last[0]);
        });
        return last[0];
    }

    private static void write(BufferedImage image, File file) throws IOException {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        Map<Integer, Integer> palette = new HashMap<>();
        byte[] indexes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int colour = rounded(pixels[i] >> 16) << 16 | rounded(pixels[i] >> 8) << 8 | rounded(pixels[i]);
            indexes[i] = palette.computeIfAbsent(colour, it -> Math.min(palette.size(), MOST - 1)).byteValue();
        }
        int[] colours = new int[MOST];
        palette.forEach((colour, index) -> colours[index] = colour);
        var model = new IndexColorModel(8, Math.min(palette.size(), MOST), colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        small.getRaster().setDataElements(0, 0, width, image.getHeight(), indexes);
        ImageIO.write(small, "png", file);
    }

    private static int rounded(int part) {
        return Math.min(0xff, Math.round((float) (part & 0xff) / STEP) * STEP);
    }
}
