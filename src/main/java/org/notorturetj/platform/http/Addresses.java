package org.notorturetj.platform.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;

/** URLs in responses: relative, or below the configured base; never built from the Host header. */
@ApplicationScoped
public class Addresses {
    /** The paths of a website without settings: those of the API. */
    private static final Map<DocumentType, PagePath> PAGES = new EnumMap<>(DocumentType.class);

    static {
        for (DocumentType type : DocumentType.values()) {
            String path = type == DocumentType.HOME ? "/{lang}" : path(type, "{lang}", "{slug}");
            PAGES.put(type, PagePath.of(path));
        }
    }

    /** The pages of the plain edition: a document's own, or the list where there is none. */
    private static final Map<DocumentType, PagePath> PLAIN = new EnumMap<>(DocumentType.class);

    static {
        for (DocumentType type : DocumentType.values()) {
            if (type == DocumentType.HOME) {
                PLAIN.put(type, PagePath.of("/read/{lang}/"));
            } else if (type.is(Trait.HAS_PAGE) || type.is(Trait.ONE_PAGE) || type.is(Trait.VITAL)) {
                PLAIN.put(type, PagePath.of("/read" + path(type, "{lang}", "{slug}") + ".html"));
            }
        }
    }

    private final HttpConfig config;

    Addresses(HttpConfig config) {
        this.config = config;
    }

    /** The URL of a path of this API. */
    public String api(String path) {
        return config.apiBaseUrl().map(base -> base.with(path)).orElse(path);
    }

    /** Whether {@link #api} gives whole URLs: a base URL is configured. */
    public boolean areWhole() {
        return config.apiBaseUrl().isPresent();
    }

    /** Whether documents of a type have a page of their own. */
    public boolean hasPage(String type) {
        return DocumentType.is(type, Trait.HAS_PAGE);
    }

    /** The URL of a document in a language. */
    public String document(String type, Language language, String slug) {
        return api("/v1" + path(DocumentType.of(type), language.tag(), slug));
    }

    /**
     * The URL to cite and to open in a browser: on the website if one is configured, else in the
     * plain edition; of what has no page there, on this API.
     */
    public String canonical(String type, Language language, String slug) {
        return config.websiteBaseUrl()
                .map(base -> base.with(page(DocumentType.of(type)).to(language, slug)))
                .or(() -> plain(DocumentType.of(type)).map(page -> api(page.to(language, slug))))
                .orElseGet(() -> document(type, language, slug));
    }

    private static Optional<PagePath> plain(DocumentType type) {
        return Optional.ofNullable(PLAIN.get(type));
    }

    /** The page of an update of a case: the case's, at the update's id. */
    public String update(Language language, String caseCode, String documentId) {
        return canonical(DocumentType.CASE.word(), language, caseCode) + "#" + documentId;
    }

    private PagePath page(DocumentType type) {
        return config.pages().getOrDefault(type.word(), Objects.requireNonNull(PAGES.get(type)));
    }

    /** The document that a path of the website, or of a plain page, names. */
    public Optional<Page> named(String path) {
        for (DocumentType type : DocumentType.values()) {
            Optional<Page> named =
                    Stream.concat(Stream.of(page(type)), plain(type).stream())
                            .filter(PagePath::hasSlug)
                            .map(page -> page.matcher(path))
                            .filter(Matcher::matches)
                            .map(
                                    found ->
                                            new Page(
                                                    type.word(),
                                                    Language.fromString(found.group("lang")),
                                                    found.group("slug")))
                            .findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** The page of a document, by its type, language and slug. */
    public record Page(String type, Language language, String slug) {}

    /** The URL that a relative link in a text means: on the website if one is configured. */
    public String site(String path) {
        return config.websiteBaseUrl().map(base -> base.with(path)).orElseGet(() -> api(path));
    }

    /** The front page in a language. */
    public String home(Language language) {
        return canonical(DocumentType.HOME.word(), language, "");
    }

    private static String path(DocumentType type, String language, String slug) {
        String list = "/" + language + "/" + type.path();
        return type.is(Trait.HAS_PAGE) ? list + "/" + slug : list;
    }
}
