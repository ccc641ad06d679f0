package org.notorturetj.generator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Draws the pictures of the starter samples: things, never people, and on each that it is a sample.
 * {@code java src/test/java/org/notorturetj/generator/DrawSamples.java
 * src/main/resources/content/sample/media}.
 */
public final class DrawSamples {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int SEATS = 12;
    private static final int LINES = 7;
    private static final Color INK = new Color(0x26, 0x32, 0x38);
    private static final Color WOOD = new Color(0x8D, 0x6E, 0x4F);
    private static final Color CLOTH = new Color(0x2F, 0x6F, 0x73);
    private static final Color PAPER = new Color(0xFB, 0xFA, 0xF4);

    private DrawSamples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        draw(folder.resolve("sample-media-round-table/picture.png"), DrawSamples::roundTable);
        draw(folder.resolve("sample-media-medical-form/picture.png"), DrawSamples::medicalForm);
    }

    private static void draw(Path file, Consumer<Graphics2D> what) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        what.accept(g);
        g.setColor(INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        g.drawString("НАМУНА · ОБРАЗЕЦ · SAMPLE", 60, HEIGHT - 50);
        g.dispose();
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** A table from above, with chairs, sheets and glasses. */
    private static void roundTable(Graphics2D g) {
        g.setColor(new Color(0xE2, 0xDA, 0xC9));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        AffineTransform upright = g.getTransform();
        for (int seat = 0; seat < SEATS; seat++) {
            g.setTransform(upright);
            g.translate(WIDTH / 2, HEIGHT / 2 - 30);
            g.scale(1.45, 1);
            g.rotate(2 * Math.PI * seat / SEATS);
            g.setColor(CLOTH);
            g.fill(new RoundRectangle2D.Double(-45, -420, 90, 80, 40, 40));
        }
        g.setTransform(upright);
        g.setColor(WOOD);
        g.fill(new Ellipse2D.Double(WIDTH / 2 - 480, HEIGHT / 2 - 360, 960, 660));
        g.setColor(WOOD.darker());
        g.setStroke(new BasicStroke(14));
        g.draw(new Ellipse2D.Double(WIDTH / 2 - 480, HEIGHT / 2 - 360, 960, 660));
        for (int seat = 0; seat < SEATS; seat++) {
            g.setTransform(upright);
            g.translate(WIDTH / 2, HEIGHT / 2 - 30);
            g.scale(1.45, 1);
            g.rotate(2 * Math.PI * seat / SEATS);
            g.setColor(PAPER);
            g.fillRect(-28, -290, 50, 70);
            g.setColor(new Color(0xBF, 0xDD, 0xE0));
            g.fill(new Ellipse2D.Double(34, -270, 26, 26));
        }
        g.setTransform(upright);
    }

    /** A sheet with lines to fill in, boxes to tick, and a pen. */
    private static void medicalForm(Graphics2D g) {
        g.setColor(new Color(0xC8, 0xDB, 0xD9));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.rotate(Math.toRadians(-4), WIDTH / 2.0, HEIGHT / 2.0);
        g.setColor(new Color(0, 0, 0, 50));
        g.fillRect(476, 96, 660, 800);
        g.setColor(PAPER);
        g.fillRect(460, 80, 660, 800);
        // No cross and no crescent: those on white are protected by the Geneva Conventions.
        g.setColor(CLOTH);
        g.fill(new Ellipse2D.Double(520, 112, 70, 70));
        g.setColor(INK);
        g.fillRect(640, 135, 380, 22);
        g.setStroke(new BasicStroke(5));
        for (int line = 0; line < LINES; line++) {
            int y = 270 + line * 82;
            g.drawRect(520, y - 26, 34, 34);
            if (line % 3 != 1) {
                g.drawLine(526, y - 10, 536, y + 2);
                g.drawLine(536, y + 2, 566, y - 34);
            }
            g.drawLine(590, y + 6, 1060 - line % 2 * 120, y + 6);
        }
        g.setStroke(new BasicStroke(26, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(CLOTH);
        g.drawLine(1010, 800, 1230, 560);
        g.setColor(INK);
        g.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine(985, 828, 1010, 800);
        g.rotate(Math.toRadians(4), WIDTH / 2.0, HEIGHT / 2.0);
    }
}
