package org.notorturetj.platform.http;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;

/** URLs in responses: relative, or below the configured base; never built from the Host header. */
@ApplicationScoped
public class Addresses {
    private static final Map<String, String> LISTS =
            Map.of(
                    "article", "articles",
                    "guide", "guides",
                    "page", "pages",
                    "case", "cases");

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
        return LISTS.containsKey(type);
    }

    /** The URL of a document in a language. */
    public String document(String type, Language language, String slug) {
        return api("/v1" + path(type, language, slug));
    }

    /** The URL to cite: on the website if one is configured, else on this API. */
    public String canonical(String type, Language language, String slug) {
        return config.websiteBaseUrl()
                .map(base -> withoutSlash(base) + path(type, language, slug))
                .orElseGet(() -> document(type, language, slug));
    }

    /** The URL that a relative link in a text means: on the website if one is configured. */
    public String site(String path) {
        return config.websiteBaseUrl()
                .map(base -> withoutSlash(base) + path)
                .orElseGet(() -> api(path));
    }

    /** The front page in a language: on the website if one is configured, else of this API. */
    public String home(Language language) {
        return config.websiteBaseUrl()
                .map(base -> withoutSlash(base) + "/" + language.tag())
                .orElseGet(() -> api("/v1/" + language.tag() + "/home"));
    }

    private static String path(String type, Language language, String slug) {
        String list = LISTS.get(type);
        return list == null
                ? "/" + language.tag() + "/" + type + "s"
                : "/" + language.tag() + "/" + list + "/" + slug;
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
