package org.notorturetj.pages.file;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.api.desk.upload.CoveredPart;
import org.notorturetj.pages.PostedForm;

/**
 * One row of the form in which covers are written as numbers: hundredths of the picture's width and
 * height.
 *
 * @param number from 1
 * @param isEllipse else a rectangle
 */
public record CoverRow(
        int number, boolean isEllipse, String x, String y, String width, String height) {
    private static final int EMPTY = 3;
    private static final int MOST = 50;
    private static final int TENTHS = 10;
    private static final int WHOLE = 1000;

    /** Those that there are, and some for more. */
    static List<CoverRow> of(List<CoveredPart> covers) {
        List<CoverRow> rows = new ArrayList<>();
        for (CoveredPart part : covers) {
            rows.add(
                    new CoverRow(
                            rows.size() + 1,
                            part.shape().equals("ellipse"),
                            hundredths(part.x()),
                            hundredths(part.y()),
                            hundredths(part.width()),
                            hundredths(part.height())));
        }
        for (int more = Math.min(EMPTY, MOST - rows.size()); more > 0; more--) {
            rows.add(new CoverRow(rows.size() + 1, false, "", "", "", ""));
        }
        return rows;
    }

    /** Those of a form; rows in which a number is missing or none count as empty. */
    static List<CoveredPart> sent(PostedForm form) {
        List<CoveredPart> covers = new ArrayList<>();
        for (int row = 1; row <= MOST; row++) {
            int x = thousandths(form.text("x-" + row));
            int y = thousandths(form.text("y-" + row));
            int width = thousandths(form.text("width-" + row));
            int height = thousandths(form.text("height-" + row));
            if (x >= 0 && x < WHOLE && y >= 0 && y < WHOLE && width > 0 && height > 0) {
                String shape =
                        form.text("shape-" + row).equals("ellipse") ? "ellipse" : "rectangle";
                covers.add(new CoveredPart(shape, x, y, width, height));
            }
        }
        return covers;
    }

    private static String hundredths(int thousandths) {
        return thousandths % TENTHS == 0
                ? String.valueOf(thousandths / TENTHS)
                : thousandths / TENTHS + "." + thousandths % TENTHS;
    }

    /** -1: no such number. */
    private static int thousandths(String hundredths) {
        String number = hundredths.strip().replace(',', '.');
        return number.matches("\\d{1,3}(\\.\\d{1,4})?")
                ? Math.min(WHOLE, (int) Math.round(Double.parseDouble(number) * TENTHS))
                : -1;
    }
}
