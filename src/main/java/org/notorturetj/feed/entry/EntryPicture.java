package org.notorturetj.feed.entry;

import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The picture of an entry: the widest one that every program reads.
 *
 * @param type its media type
 * @param bytes its exact length
 * @param alt what it shows; empty if it only decorates
 * @param credit whom to name beside it; null for nobody
 */
public record EntryPicture(
        String url,
        String type,
        long bytes,
        int width,
        int height,
        String alt,
        @Nullable String credit) {
    private static final String WEBP = "image/webp";

    /**
     * Of a record, if it has one.
     *
     * @param absolute makes a whole address of one of this host
     */
    static Optional<EntryPicture> of(JsonNode record, UnaryOperator<String> absolute) {
        JsonNode image = record.path("image");
        EntryPicture widest = null;
        for (JsonNode each : image.path("renditions")) {
            if (!WEBP.equals(each.path("type").asText())) {
                widest =
                        new EntryPicture(
                                absolute.apply(each.path("url").asText()),
                                each.path("type").asText(),
                                each.path("bytes").asLong(),
                                each.path("width").asInt(),
                                each.path("height").asInt(),
                                image.path("alt").asText(),
                                image.hasNonNull("credit") ? image.path("credit").asText() : null);
            }
        }
        return Optional.ofNullable(widest);
    }
}
