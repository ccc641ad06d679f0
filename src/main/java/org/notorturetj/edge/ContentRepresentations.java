package org.notorturetj.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.InLanguage;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.RequestLanguage;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes representations of what resources return. */
@ApplicationScoped
public class ContentRepresentations {
    private final ObjectMapper json;

    ContentRepresentations(ObjectMapper json) {
        this.json = json;
    }

    /** The representation of an entity, as the response to a path. */
    public Representation of(Object entity, String path) throws IOException {
        boolean text = entity instanceof String;
        byte[] body =
                entity instanceof String plain
                        ? plain.getBytes(StandardCharsets.UTF_8)
                        : json.writeValueAsBytes(entity);
        return Representation.ofContent(body, text, language(entity, path).tag());
    }

    private static Language language(Object entity, String path) {
        return entity instanceof InLanguage one
                ? one.presence().language()
                : RequestLanguage.ofResponse(path);
    }
}
