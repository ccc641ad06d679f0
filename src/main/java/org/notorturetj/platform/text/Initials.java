package org.notorturetj.platform.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.platform.text.normalization.UnicodeForm;

/**
 * Initials of a person: one to three capital letters of one script, each with a full stop, such as
 * {@code Ф. Г.}, {@code Дж. Р.} or {@code Sh. A.}; what is one letter in Tajik may be two.
 */
public final class Initials {
    private static final String SPACE = "[ \\u00A0\\u202F]?";
    private static final String CYRILLIC = "(?:Дж|[\\p{Lu}&&\\p{IsCyrillic}])\\.";
    private static final String LATIN = "(?:[SKCZG]h|Y[ua]|[\\p{Lu}&&\\p{IsLatin}])\\.";
    private static final Pattern FORM = Pattern.compile(several(CYRILLIC) + "|" + several(LATIN));
    private static final Pattern LETTER = Pattern.compile("\\p{L}{1,2}");

    private Initials() {}

    private static String several(String letter) {
        return letter + "(?:" + SPACE + letter + "){0,2}";
    }

    /** Whether a text is nothing but initials. */
    public static boolean areInitials(String text) {
        return FORM.matcher(composed(text)).matches();
    }

    /** The letters of initials in lower case, without their full stops. */
    public static List<String> letters(String initials) {
        Matcher letter = LETTER.matcher(composed(initials));
        return letter.results().map(it -> it.group().toLowerCase(Locale.ROOT)).toList();
    }

    private static String composed(String text) {
        return UnicodeForm.NFC.of(text);
    }
}
