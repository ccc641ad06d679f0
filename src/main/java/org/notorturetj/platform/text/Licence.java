package org.notorturetj.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * The licences that the desk can choose. What a record and a document have is the line; an import
 * may have brought others.
 */
public enum Licence {
    CC0("cc0", "CC0 1.0", "publicdomain/zero/1.0/"),
    CC_BY("cc-by", "CC BY 4.0", "licenses/by/4.0/"),
    CC_BY_SA("cc-by-sa", "CC BY-SA 4.0", "licenses/by-sa/4.0/"),
    CC_BY_ND("cc-by-nd", "CC BY-ND 4.0", "licenses/by-nd/4.0/"),
    CC_BY_NC("cc-by-nc", "CC BY-NC 4.0", "licenses/by-nc/4.0/"),
    CC_BY_NC_SA("cc-by-nc-sa", "CC BY-NC-SA 4.0", "licenses/by-nc-sa/4.0/"),
    CC_BY_NC_ND("cc-by-nc-nd", "CC BY-NC-ND 4.0", "licenses/by-nc-nd/4.0/"),
    ALL_RIGHTS("all-rights", "all rights reserved: ask", null);

    /** Of documents whose licence nobody has stated. */
    public static final String NOT_STATED = "not stated: ask";

    private final String code;
    private final String line;
    private final @Nullable String path;

    Licence(String code, String line, @Nullable String path) {
        this.code = code;
        this.line = line;
        this.path = path;
    }

    /** By what the desk chooses, in the order of a form: from free to strict. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(it -> it.code).toList();
    }

    /** One of {@link #codes()}; empty for any other. */
    public static Optional<Licence> withCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    /** The code of a line; empty for one that the desk does not offer. */
    public static Optional<String> codeOf(String line) {
        return Arrays.stream(values())
                .filter(it -> it.line.equals(line))
                .map(it -> it.code)
                .findFirst();
    }

    /**
     * The line of a text.
     *
     * @param chosen the code among its facts
     * @param given what its document was created or loaded with: any line
     * @param otherwise of what nobody has stated
     */
    public static String line(@Nullable String chosen, String given, Optional<Licence> otherwise) {
        return Optional.ofNullable(chosen)
                .flatMap(Licence::withCode)
                .or(() -> given.equals(NOT_STATED) ? otherwise : Optional.empty())
                .map(Licence::line)
                .orElse(given);
    }

    /** The address of the terms of a line; null where there are none to read. */
    public static @Nullable String address(String line) {
        return Arrays.stream(values())
                .filter(it -> it.line.equals(line) && it.path != null)
                .map(it -> "https://creativecommons.org/" + it.path)
                .findFirst()
                .orElse(null);
    }

    /** As people read a line: what asks them to ask is said in their language. */
    public static String in(Language language, String line) {
        if (line.equals(NOT_STATED)) {
            return Phrase.LICENCE_NOT_STATED.in(language);
        }
        return line.equals(ALL_RIGHTS.line) ? Phrase.LICENCE_ALL_RIGHTS.in(language) : line;
    }

    /** What is printed below a text: the line in the reader's language, and where its terms are. */
    public static String sentence(Language language, String line) {
        String address = address(line);
        return Phrase.LICENCE.in(language)
                + ": "
                + in(language, line)
                + (address == null ? "" : " (" + address + ")");
    }

    /** The line of records: English, or an abbreviation. */
    public String line() {
        return line;
    }
}
