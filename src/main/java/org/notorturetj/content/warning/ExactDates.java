package org.notorturetj.content.warning;

import java.util.regex.Pattern;

/** Dates that are exact to the day. */
final class ExactDates {
    private static final String MONTH =
            "(?:январ|феврал|март|апрел|ма[йяи]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}{0,3}";
    private static final String ENGLISH_MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    private static final Pattern DAY =
            Pattern.compile(
                    "\\b\\d{1,2}[./]\\d{1,2}[./](?:19|20)?\\d\\d\\b"
                            + "|\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b"
                            + "|\\b\\d{1,2}(?:-?(?:уми|юми|ум|юм|го|е))?\\s+"
                            + MONTH
                            + "(?!\\p{L})"
                            + "|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
                            + ENGLISH_MONTH
                            + "\\b|\\b"
                            + ENGLISH_MONTH
                            + "\\s+\\d{1,2}\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ExactDates() {}

    static boolean in(String text) {
        return DAY.matcher(text).find();
    }
}
