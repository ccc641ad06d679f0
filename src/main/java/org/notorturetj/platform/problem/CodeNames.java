package org.notorturetj.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.MessageBundle;

/**
 * What the codes are that a rule is filled in with. An editor reads the name of a code in the
 * language of the sentence ({@code words/rules/names/{language}.properties}), and in English the
 * code.
 */
enum CodeNames {
    STATE,
    TYPE,
    LANGUAGE,
    /** Kinds of contacts. */
    KIND,
    /** Where and what a consent allows. */
    CONSENT,
    /** Where a name can be found. */
    PLACE,
    MEMBER;

    private static final MessageBundle NAMES = new MessageBundle("rules.names");

    /** The names of codes that are joined by commas; what has no name stays as it is. */
    String of(String codes, Language language) {
        if (language == Language.EN) {
            return codes;
        }
        String prefix = name().toLowerCase(Locale.ROOT) + ".";
        return Arrays.stream(codes.split(", ", -1))
                .map(code -> NAMES.find(prefix + code, language).orElse(code))
                .collect(Collectors.joining(", "));
    }
}
