package org.notorturetj.plain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;

/** Names of the files of pages, below the folder of their language. */
final class PageFile {
    static final String HOME = "index.html";
    static final String LINES = "hotlines.html";
    static final String ALERTS = "alerts.html";
    static final String CONTACTS = "contacts.html";
    static final String TOPICS = "topics.html";
    static final String SEARCH = "search.html";

    private static final String ENDING = ".html";
    private static final Pattern LIST =
            Pattern.compile("([a-z-]+)(?:-([0-9]{4}-[0-9]{2}))?\\.html");

    private static final Pattern LETTER =
            Pattern.compile("(?:[a-z]{2}/)?titles-([0-9a-f]{4,6})\\.html");

    private PageFile() {}

    /** Of a document with a slug: {@code guides/arrested.html}. */
    static String of(DocumentType type, String slug) {
        return type.path() + "/" + slug + ENDING;
    }

    /** Of the list of a type. */
    static String of(DocumentType type) {
        return type.path() + ENDING;
    }

    /** Of the list of a month of a type: {@code articles-2026-03.html}. */
    static String of(DocumentType type, Month month) {
        return type.path() + "-" + month.name() + ENDING;
    }

    /** Of the titles that begin with a letter, only in copies, which cannot search. */
    static String ofLetter(int letter) {
        return "titles-%04x%s".formatted(letter, ENDING);
    }

    /** The letter of the titles on a page, wherever it lies; empty for any other page. */
    static Optional<Integer> letter(String path) {
        Matcher name = LETTER.matcher(path);
        return name.matches() ? Optional.of(Integer.parseInt(name.group(1), 16)) : Optional.empty();
    }

    /** The type whose list, or a month of it, a file is. */
    static Optional<ListFile> list(String file) {
        Matcher name = LIST.matcher(file);
        return name.matches()
                ? withPages(name.group(1))
                        .flatMap(
                                type ->
                                        name.group(2) == null
                                                ? Optional.of(new ListFile(type, Optional.empty()))
                                                : Month.of(name.group(2))
                                                        .map(Optional::of)
                                                        .map(month -> new ListFile(type, month)))
                : Optional.empty();
    }

    /** A list, or a month of it. */
    record ListFile(DocumentType type, Optional<Month> month) {}

    /** The type whose pages are in a folder. */
    static Optional<DocumentType> withPages(String folder) {
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.is(Trait.HAS_PAGE) && type.path().equals(folder))
                .findFirst();
    }

    /** The slug that a file is named by; empty if it is no page. */
    static Optional<String> slug(String file) {
        return file.endsWith(ENDING)
                ? Optional.of(file.substring(0, file.length() - ENDING.length()))
                : Optional.empty();
    }

    /** One file for all languages: of what another may have nothing, such as a month. */
    static Map<Language, String> inAllLanguages(String file) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(language -> language, language -> file));
    }

    /** From a page of one language to another one. */
    static String elsewhere(String up, Language other, String file) {
        return up + "../" + other.tag() + "/" + file;
    }
}
