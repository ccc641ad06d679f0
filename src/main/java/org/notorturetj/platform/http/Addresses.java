package org.notorturetj.platform.http;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;

/** URLs in responses: relative, or below the configured base; never built from the Host header. */
@ApplicationScoped
public class Addresses {
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
        return api("/v1" + path(type, language, slug));
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
        return pages().filter(page -> page.getKey().equals(type))
                .findFirst()
                .map(page -> page.getValue().to(language, slug))
                .orElseGet(() -> path(type, language, slug));
    }

    private Stream<Map.Entry<String, PagePath>> pages() {
        HttpConfig.Pages pages = config.pages();
        return Stream.of(
                Map.entry(DocumentType.ARTICLE.word(), pages.article()),
                Map.entry(DocumentType.GUIDE.word(), pages.guide()),
                Map.entry(DocumentType.PAGE.word(), pages.page()),
                Map.entry(DocumentType.CASE.word(), pages.caseFile()),
                Map.entry(DocumentType.HOTLINE.word(), pages.hotline()),
                Map.entry(DocumentType.CONTACT.word(), pages.contact()));
    }

    /** The document that a path of the website names, by its type, language and slug. */
    public Optional<Page> named(String path) {
        return pages().filter(page -> page.getValue().hasSlug())
                .map(page -> Map.entry(page.getKey(), page.getValue().matcher(path)))
                .filter(page -> page.getValue().matches())
                .findFirst()
                .map(
                        page ->
                                new Page(
                                        page.getKey(),
                                        Language.fromString(page.getValue().group("lang")),
                                        page.getValue().group("slug")));
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
                .map(base -> withoutSlash(base) + config.pages().home().to(language, ""))
                .orElseGet(() -> api("/v1/" + language.tag() + "/" + DocumentType.HOME.path()));
    }

    private static String path(String type, Language language, String slug) {
        String list = "/" + language.tag() + "/" + DocumentType.of(type).path();
        return DocumentType.is(type, Trait.HAS_PAGE) ? list + "/" + slug : list;
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
