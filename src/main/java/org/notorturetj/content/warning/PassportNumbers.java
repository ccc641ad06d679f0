package org.notorturetj.content.warning;

import java.util.regex.Pattern;

/** Numbers of passports and identity cards: near a word for one, or in the form of Tajikistan's. */
final class PassportNumbers {
    private static final String PAPER =
            "(?:паспорт\\p{L}{0,5}|удостоверени\\p{L}{1,3} личности|документ\\p{L}{0,3}"
                    + "|шиноснома\\p{L}{0,8}|ҳуҷҷат\\p{L}{0,8}|passport|travel document|(?:identity|id) card)";

    /** Six to nine digits, perhaps in groups. */
    private static final String NUMBER = "(?<![\\d-])(?:\\d[ -]?){5,8}\\d(?![\\d-])";

    private static final Pattern NUMBERED =
            Pattern.compile(
                    PAPER + "[^!?\\n]{0,30}?" + NUMBER + "|" + NUMBER + "[^.!?\\n]{0,15}?" + PAPER,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** One or two capitals and seven digits. */
    private static final Pattern BARE =
            Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}{1,2}[ -]?\\d{7}(?!\\d)");

    private PassportNumbers() {}

    static boolean in(String text) {
        return NUMBERED.matcher(text).find() || BARE.matcher(text).find();
    }
}
