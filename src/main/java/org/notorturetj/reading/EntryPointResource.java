package org.notorturetj.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.home.Entrance;
import org.notorturetj.api.home.EntranceApi;
import org.notorturetj.api.home.EntranceBuilder;
import org.notorturetj.api.paging.Teaser;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.reading.record.LegacyAddresses;

@PermitAll
class EntryPointResource implements EntranceApi {
    private final Addresses addresses;
    private final LegacyAddresses legacySite;

    EntryPointResource(Addresses addresses, LegacyAddresses legacySite) {
        this.addresses = addresses;
        this.legacySite = legacySite;
    }

    @Override
    public Entrance entrance() {
        return EntranceBuilder.builder()
                .name(Phrase.COALITION.in(Language.EN))
                .languages(Arrays.stream(Language.values()).map(this::language).toList())
                .openapi(addresses.api("/openapi"))
                .documentation(addresses.api("/docs"))
                .sync(addresses.api("/v1/sync/head"))
                .resolve(addresses.api("/v1/resolve"))
                .feeds(addresses.api("/feeds/opml.xml"))
                .verify(addresses.api("/v1/verify"))
                .sitemap(addresses.api("/feeds/sitemap.xml"))
                .robots(addresses.api("/feeds/robots.txt"))
                .build();
    }

    private Entrance.Entry language(Language language) {
        Map<String, String> links = new LinkedHashMap<>();
        String base = "/v1/" + language.tag() + "/";
        for (DocumentType type : DocumentType.values()) {
            links.put(type.path(), addresses.api(base + type.path()));
        }
        links.put("vocabularies", addresses.api(base + "vocabularies"));
        links.put("feeds", addresses.api("/feeds/" + language.tag() + "/index.json"));
        String search = addresses.api("/v1/" + language.tag() + "/search");
        return new Entrance.Entry(
                language,
                Phrase.LANGUAGE_NAME.in(language),
                links,
                pages(language),
                search,
                search + "/suggest");
    }

    private Map<String, String> pages(Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", addresses.home(language));
        pages.put("hotlines", addresses.canonical("hotline", language, ""));
        pages.put("contacts", addresses.canonical("contact", language, ""));
        pages.put("plain", addresses.api("/read/" + language.tag() + "/"));
        return pages;
    }

    @Override
    public Teaser resolve(@Nullable String url) {
        if (url == null) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "url", Rule.REQUIRED);
        }
        return legacySite.resolve(url);
    }
}
