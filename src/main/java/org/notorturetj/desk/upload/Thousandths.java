package org.notorturetj.desk.upload;

import java.util.Locale;

import org.notorturetj.api.desk.upload.CoveredPart;
import org.notorturetj.media.child.Cover;

/** Covers in whole numbers, as people read them off a picture. */
final class Thousandths {
    private static final double WHOLE = 1000;

    private Thousandths() {}

    /** What reaches beyond an edge ends there. */
    static Cover cover(CoveredPart part) {
        double x = part.x() / WHOLE;
        double y = part.y() / WHOLE;
        return new Cover(
                Cover.Shape.valueOf(part.shape().toUpperCase(Locale.ROOT)),
                x,
                y,
                Math.min(part.width() / WHOLE, 1 - x),
                Math.min(part.height() / WHOLE, 1 - y));
    }

    static CoveredPart part(Cover cover) {
        return new CoveredPart(
                cover.shape().name().toLowerCase(Locale.ROOT),
                of(cover.x()),
                of(cover.y()),
                of(cover.width()),
                of(cover.height()));
    }

    private static int of(double part) {
        return (int) Math.round(part * WHOLE);
    }
}
