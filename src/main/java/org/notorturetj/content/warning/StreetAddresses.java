package org.notorturetj.content.warning;

import java.util.regex.Pattern;

/** A street, or a numbered quarter, with the number of a house. */
final class StreetAddresses {
    private static final String STREET =
            "(?<!\\p{L})(?:ул\\.|улиц\\p{L}{1,3}|просп\\.|проспект\\p{L}{0,3}|пр-т\\p{L}{0,2}|пер\\."
                    + "|переул\\p{L}{2,4}|проезд\\p{L}{0,3}|микрорайон\\p{L}{0,3}|мкр\\.?"
                    + "|(?:танг)?кӯча\\p{L}{0,4}|хиёбон\\p{L}{0,4}|маҳалла\\p{L}{0,4}|гузар\\p{L}{0,3})";

    private static final String HOUSE =
            "(?<!\\p{L})(?:дом\\p{L}{0,2}|д\\.|хона\\p{L}{0,2}|х\\.|бино\\p{L}{0,2}|корп\\.|рақами|№)";

    /** Nobody numbers anything else like this. */
    private static final String FLAT =
            "(?<!\\p{L})(?:квартир\\p{L}{1,2}|кв\\.|дом\\p{L}{0,2} (?:№|номер)|ҳуҷраи|flat|apartment|apt\\.?) ?(?:№|no\\.)? ?\\d{1,3}(?!\\d)";

    /** What is counted is no house. */
    private static final String NOT_COUNTED =
            "(?!\\d| ?(?:человек|дней|дня|лет|год|раз|плакат|нафар|рӯз|сол|соат|бор|овеза"
                    + "|people|days|years|times|posters|men|women|%))";

    private static final String NUMBER = " ?\\d{1,3}" + NOT_COUNTED;

    private static final String ENGLISH_STREET =
            "(?:Street|St|Avenue|Ave|Road|Rd|Lane|Prospect|Prospekt)\\b";

    private static final Pattern ADDRESS =
            Pattern.compile(
                    STREET
                            + "[^.!?;\\n]{0,40}?"
                            + HOUSE
                            + NUMBER
                            + "|"
                            + HOUSE
                            + NUMBER
                            + "[^.!?;\\n]{0,15}?"
                            + STREET
                            + "|"
                            + FLAT,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The name of the street tells where its number is: here case matters. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?iu:"
                            + STREET
                            + ") ?(?:\\p{Lu}\\p{L}{1,25}[ -]?){1,3},? ?\\d{1,3}"
                            + NOT_COUNTED
                            + "|\\b\\d{1,3},? (?:\\p{Lu}[\\p{L}'-]{1,25} ){1,3}"
                            + ENGLISH_STREET
                            + "|"
                            + ENGLISH_STREET
                            + ",? (?:house )?\\d{1,3}"
                            + NOT_COUNTED
                            + "|\\b(?i:house|building|number)(?: no\\.)? \\d{1,3}[^.!?;\\n]{0,30}"
                            + ENGLISH_STREET
                            + "|(?i:microdistrict) \\d{1,3},? (?i:house|building) \\d{1,3}");

    private StreetAddresses() {}

    static boolean in(String text) {
        return ADDRESS.matcher(text).find() || NAMED.matcher(text).find();
    }
}
