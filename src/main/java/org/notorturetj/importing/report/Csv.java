package org.notorturetj.importing.report;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) that no program takes for formulas. */
public final class Csv {
    /** What begins a formula in Excel, LibreOffice or Google Sheets, also in wide letters. */
    private static final String BEGINNINGS = "=+-@\t\r\n|%＝＋－＠";

    private Csv() {}

    /** A line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String stripped = text.stripLeading();
        boolean formula =
                !text.isEmpty()
                        && (BEGINNINGS.indexOf(text.charAt(0)) >= 0
                                || (!stripped.isEmpty()
                                        && BEGINNINGS.indexOf(stripped.charAt(0)) >= 0));
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
