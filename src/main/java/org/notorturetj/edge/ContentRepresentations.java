package org.notorturetj.edge;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.InLanguage;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.NoStorePath;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.http.UrgentPath;
import org.notorturetj.platform.http.WrittenText;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes representations of what resources return. */
@ApplicationScoped
public class ContentRepresentations {
    private final ObjectMapper json;

    ContentRepresentations(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The representation of an entity, as the response to a path.
     *
     * @throws IllegalStateException if the entity cannot be written: a defect of the server, which
     *     must not be taken for JSON that somebody sent
     */
    public Representation of(Object entity, String path) {
        if (entity instanceof WrittenText written) {
            return of(
                    written.text().getBytes(StandardCharsets.UTF_8),
                    written.type().toString(),
                    written.language().tag(),
                    path);
        }
        boolean text = entity instanceof String;
        byte[] body =
                entity instanceof String plain
                        ? plain.getBytes(StandardCharsets.UTF_8)
                        : written(entity);
        String language = language(entity, path).tag();
        return text
                ? Representation.ofContent(body, true, language)
                : of(body, Representation.JSON, language, path);
    }

    private static Representation of(byte[] body, String type, String language, String path) {
        return Representation.ofContent(body, type, policy(path), language);
    }

    private static String policy(String path) {
        if (NoStorePath.SEARCH.holds(path)) {
            return CachePolicy.SEARCH;
        }
        return UrgentPath.holds(path) ? CachePolicy.URGENT : CachePolicy.CONTENT;
    }

    private byte[] written(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a response cannot be written", e);
        }
    }

    private static Language language(Object entity, String path) {
        return entity instanceof InLanguage one
                ? one.presence().language()
                : RequestLanguage.ofResponse(path);
    }
}
