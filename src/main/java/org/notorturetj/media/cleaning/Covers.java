package org.notorturetj.media.cleaning;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

import org.notorturetj.media.child.Cover;

/** Fills what is covered, on all pixels that there are, before anything is made smaller. */
final class Covers {
    /** Added on each side, as a part of the cover's own size: who draws by hand draws too small. */
    private static final double MARGIN = 0.1;

    private static final Color FILL = new Color(0x40, 0x40, 0x40);

    private Covers() {}

    /**
     * The picture with its covers.
     *
     * @param stored is drawn on
     * @param orientation of the picture: covers are given as it is shown
     */
    static BufferedImage fill(BufferedImage stored, List<Cover> covers, Orientation orientation) {
        if (covers.isEmpty()) {
            return stored;
        }
        // A palette, or 16 bits a colour, would make something else of the colour.
        BufferedImage painted = Scaling.eightBits(stored);
        AffineTransform place =
                AffineTransform.getScaleInstance(painted.getWidth(), painted.getHeight());
        try {
            place.concatenate(orientation.shown().createInverse());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
        Graphics2D graphics = painted.createGraphics();
        graphics.setColor(FILL);
        for (Cover cover : covers) {
            graphics.fill(place.createTransformedShape(shape(cover)));
        }
        graphics.dispose();
        return painted;
    }

    private static Shape shape(Cover cover) {
        double x = cover.x() - cover.width() * MARGIN;
        double y = cover.y() - cover.height() * MARGIN;
        double width = cover.width() * (1 + 2 * MARGIN);
        double height = cover.height() * (1 + 2 * MARGIN);
        return switch (cover.shape()) {
            case RECTANGLE -> new Rectangle2D.Double(x, y, width, height);
            case ELLIPSE -> new Ellipse2D.Double(x, y, width, height);
        };
    }
}
