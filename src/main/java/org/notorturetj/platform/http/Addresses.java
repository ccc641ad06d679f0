package org.notorturetj.platform.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

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

    private final HttpConfig config;

    Addresses(HttpConfig config) {
        this.config = config;
    }

    /** The URL of a path of this API. */
    public String api(String path) {
        return config.apiBaseUrl().map(Addresses::withoutSlash).orElse("") + path;
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

    /** The URL to cite: on the website if one is configured, else on this API. */
    public String canonical(String type, Language language, String slug) {
        return config.websiteBaseUrl()
                .map(base -> withoutSlash(base) + page(type, language, slug))
                .orElseGet(() -> document(type, language, slug));
    }

    /** The page of an update of a case: the case's, at the update's id. */
    public String update(Language language, String caseCode, String documentId) {
        return canonical(DocumentType.CASE.word(), language, caseCode) + "#" + documentId;
    }

    private String page(String type, Language language, String slug) {
        return page(DocumentType.of(type)).to(language, slug);
    }

    private PagePath page(DocumentType type) {
        return config.pages().getOrDefault(type.word(), Objects.requireNonNull(PAGES.get(type)));
    }

    /** The document that a path of the website names, by its type, language and slug. */
    public Optional<Page> named(String path) {
        for (DocumentType type : DocumentType.values()) {
            PagePath page = page(type);
            Matcher found = page.matcher(path);
            if (page.hasSlug() && found.matches()) {
                return Optional.of(
                        new Page(
                                type.word(),
                                Language.fromString(found.group("lang")),
                                found.group("slug")));
            }
        }
        return Optional.empty();
    }

    /** A page of the website. */
    public record Page(String type, Language language, String slug) {}

    /** The URL that a relative link in a text means: on the website if one is configured. */
    public String site(String path) {
        return config.websiteBaseUrl()
                .map(base -> withoutSlash(base) + path)
                .orElseGet(() -> api(path));
    }

    /** The front page in a language: on the website if one is configured, else of this API. */
    public String home(Language language) {
        return config.websiteBaseUrl()
                .map(base -> withoutSlash(base) + page(DocumentType.HOME).to(language, ""))
                .orElseGet(() -> api("/v1/" + language.tag() + "/" + DocumentType.HOME.path()));
    }

    private static String path(DocumentType type, String language, String slug) {
        String list = "/" + language + "/" + type.path();
        return type.is(Trait.HAS_PAGE) ? list + "/" + slug : list;
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
