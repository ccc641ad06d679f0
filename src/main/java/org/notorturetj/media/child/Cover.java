package org.notorturetj.media.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A part of a picture that nobody is to see, filled with one colour. What is blurred can be
 * recovered, what is filled cannot.
 *
 * @param shape of what is covered
 * @param x from the left edge of the picture as it is shown, as a part of its width, 0 to 1
 * @param y from its upper edge, as a part of its height
 * @param width as a part of the picture's width, above 0
 * @param height as a part of the picture's height, above 0
 */
public record Cover(Shape shape, double x, double y, double width, double height) {
    /** What covers: an ellipse is the one that touches all sides of the rectangle. */
    public enum Shape {
        RECTANGLE,
        ELLIPSE
    }

    public Cover {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 && y + height <= 1)) {
            throw new IllegalArgumentException("a cover beyond the edges of the picture");
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(shape.name());
        out.writeDouble(x);
        out.writeDouble(y);
        out.writeDouble(width);
        out.writeDouble(height);
    }

    static Cover read(DataInputStream in) throws IOException {
        return new Cover(
                Bounds.oneOf(Shape.class, in),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }
}
