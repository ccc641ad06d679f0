package org.notorturetj.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;

/**
 * What the codes are that a rule is filled in with. An editor reads the name of a code in the
 * language of the sentence ({@code rules/names/{language}.properties}), and in English the code.
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

    /** The names of codes that are joined by commas; what has no name stays as it is. */
    String of(String codes, Language language) {
        if (language == Language.EN) {
            return codes;
        }
        ResourceBundle names =
                ResourceBundle.getBundle("rules.names." + language.tag(), Locale.ROOT);
        return Arrays.stream(codes.split(", ", -1))
                .map(code -> name(code, names))
                .collect(Collectors.joining(", "));
    }

    private String name(String code, ResourceBundle names) {
        String key = name().toLowerCase(Locale.ROOT) + "." + code;
        return names.containsKey(key) ? names.getString(key) : code;
    }
}
