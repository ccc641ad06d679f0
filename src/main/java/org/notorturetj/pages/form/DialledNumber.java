package org.notorturetj.pages.form;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Words;

/** The number that a printed one dials, where that is certain: with the code of its country. */
final class DialledNumber {
    private static final Pattern PRINTED =
            Pattern.compile("\\(?\\+[0-9() .\u00A0\u2010-\u2015-]{6,40}");

    private DialledNumber() {}

    static Optional<String> of(@Nullable Object printed) {
        String text = printed == null ? "" : printed.toString().strip();
        return PRINTED.matcher(text).matches()
                ? Optional.of("+" + text.replaceAll("[^0-9]", ""))
                        .filter(number -> number.matches(Words.PHONE))
                : Optional.empty();
    }
}
