package org.notorturetj.reading.record;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Teaser;
import org.notorturetj.api.paging.TeaserBuilder;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes teasers: one line for a document of any type. */
@ApplicationScoped
public class Summaries {
    private final Addresses addresses;

    Summaries(Addresses addresses) {
        this.addresses = addresses;
    }

    public Teaser of(Language reader, FoundRecord item) {
        JsonNode members = CanonicalJson.tree(item.json());
        String slug = Objects.requireNonNullElse(item.slug(), "");
        return TeaserBuilder.builder()
                .type(item.type())
                .id(item.documentId())
                .slug(slug)
                .title(members.path("title").asText(members.path("name").asText()))
                .summary(members.path("summary").asText(members.path("description").asText()))
                .url(addresses.document(item.type(), reader, slug))
                .page(addresses.canonical(item.type(), item.presence().language(), slug))
                .image(CanonicalJson.member(members, "image", Image.class).orElse(null))
                .presence(item.presence())
                .build();
    }
}
