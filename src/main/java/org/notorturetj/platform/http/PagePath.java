package org.notorturetj.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;

/**
 * Where a website has the pages of a type, below its base URL: {@code {lang}} is a language, {@code
 * {slug}} a slug or the code of a case.
 */
public final class PagePath {
    private static final String LANGUAGE = "{lang}";
    private static final String SLUG = "{slug}";

    private final String pattern;
    private final Pattern form;

    private PagePath(String pattern) {
        if (!pattern.startsWith("/") || !pattern.contains(LANGUAGE)) {
            throw new IllegalArgumentException("must begin with / and have a place for {lang}");
        }
        this.pattern = pattern;
        this.form =
                Pattern.compile(
                        Pattern.quote(pattern)
                                        .replace(LANGUAGE, "\\E(?<lang>tg|ru|en)\\Q")
                                        .replace(SLUG, "\\E(?<slug>[a-z0-9-]{1,100})\\Q")
                                + "/?");
    }

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException when it has no place for the language: then one address
     *     would be that of three texts
     */
    public static PagePath of(String pattern) {
        return new PagePath(pattern);
    }

    /** The path of a page. */
    String to(Language language, String slug) {
        return pattern.replace(LANGUAGE, language.tag()).replace(SLUG, slug);
    }

    /** Whether each document has a page of its own. */
    boolean hasSlug() {
        return pattern.contains(SLUG);
    }

    /**
     * Compares a path; where it matches, the groups {@code lang} and {@code slug} are its words.
     */
    Matcher matcher(String path) {
        return form.matcher(path);
    }
}
