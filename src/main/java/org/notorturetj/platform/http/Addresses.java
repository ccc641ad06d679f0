package org.notorturetj.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.notorturetj.api.text.Language;

/**
 * Addresses in answers: relative, or below the configured base, never made from the Host header.
 */
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

    /** The address of a path of this API. */
    public String api(String path) {
        return config.apiBaseUrl().map(Addresses::withoutSlash).orElse("") + path;
    }

    /** The address of a document in a language. */
    public String document(String type, Language language, String slug) {
        return api("/v1" + path(type, language, slug));
    }

    /** The address to cite: the website's where it is configured, else this API's. */
    public String canonical(String type, Language language, String slug) {
        return config.websiteBaseUrl()
                .map(base -> withoutSlash(base) + path(type, language, slug))
                .orElseGet(() -> document(type, language, slug));
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
