package org.notorturetj.reading.record;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Teaser;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.Addresses;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes teasers: one line for a document of any type. */
@ApplicationScoped
public class Summaries {
    private final Addresses addresses;
    private final ObjectMapper json;

    Summaries(Addresses addresses, ObjectMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    public Teaser of(Language reader, FoundRecord item) {
        try {
            var members = json.readTree(item.json());
            String slug = item.slug() == null ? "" : item.slug();
            return new Teaser(
                    item.type(),
                    item.documentId(),
                    slug,
                    members.path("title").asText(members.path("name").asText()),
                    members.path("summary").asText(members.path("description").asText()),
                    addresses.document(item.type(), reader, slug),
                    addresses.canonical(item.type(), item.presence().language(), slug),
                    item.presence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
