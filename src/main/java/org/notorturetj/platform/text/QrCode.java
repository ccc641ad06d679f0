package org.notorturetj.platform.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code (ISO/IEC 18004) of a text, with the quiet zone that scanners need. */
public final class QrCode {
    /** Modules of white on each side: the standard requires four. */
    private static final int QUIET_ZONE = 4;

    private static final int PIXELS_PER_MODULE = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * Encodes a text.
     *
     * @throws IllegalArgumentException if it is longer than 2,953 bytes
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(
                    Encoder.encode(
                                    text,
                                    // The text is long: the lowest level keeps the modules
                                    // large, which survives folded and wet paper better.
                                    ErrorCorrectionLevel.L,
                                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** How many modules it has in a row and in a column, with the quiet zone. */
    public int size() {
        return modules.getWidth() + 2 * QUIET_ZONE;
    }

    /** The dark modules, as a path of SVG in a square of {@link #size()}. */
    public String path() {
        var dark = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    dark.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return dark.toString();
    }

    public String svg() {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
        """
                .formatted(size(), path());
    }

    public byte[] png() {
        int size = size() * PIXELS_PER_MODULE;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(
                        x,
                        y,
                        isDark(
                                        x / PIXELS_PER_MODULE - QUIET_ZONE,
                                        y / PIXELS_PER_MODULE - QUIET_ZONE)
                                ? 0x000000
                                : 0xFFFFFF);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private boolean isDark(int x, int y) {
        return x >= 0
                && y >= 0
                && x < modules.getWidth()
                && y < modules.getHeight()
                && modules.get(x, y) == 1;
    }
}
