package org.notorturetj.content.contactpoint;

import java.util.Set;

/** Country calling codes (ITU-T E.164): one, two or three digits. */
final class CallingCode {
    private static final Set<String> TWO_DIGITS =
            Set.of(
                    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44",
                    "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58",
                    "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91",
                    "92", "93", "94", "95", "98");

    private CallingCode() {}

    /** How many digits of an international number are its calling code. */
    static int length(String international) {
        if (international.startsWith("+1") || international.startsWith("+7")) {
            return 1;
        }
        return international.length() > 2 && TWO_DIGITS.contains(international.substring(1, 3))
                ? 2
                : 3;
    }
}
