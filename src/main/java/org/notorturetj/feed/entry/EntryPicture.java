package org.notorturetj.feed.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Rendition;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The picture of an entry: the widest one that every program reads.
 *
 * @param type its media type
 * @param bytes its exact length
 * @param alt what it shows; empty if it only decorates
 * @param credit whom to name beside it; null for nobody
 * @param renditions all there are of it, with whole addresses
 */
public record EntryPicture(
        String url,
        String type,
        long bytes,
        int width,
        int height,
        String alt,
        @Nullable String credit,
        List<Rendition> renditions) {
    private static final String WEBP = "image/webp";

    /**
     * Of a record, if it has one.
     *
     * @param absolute makes a whole address of one of this host
     */
    static Optional<EntryPicture> of(JsonNode record, UnaryOperator<String> absolute) {
        JsonNode image = record.path("image");
        List<Rendition> renditions = new ArrayList<>();
        image.path("renditions").forEach(each -> renditions.add(rendition(each, absolute)));
        return renditions.stream()
                .filter(each -> !WEBP.equals(each.type()))
                .reduce((narrow, wide) -> wide)
                .map(
                        widest ->
                                new EntryPicture(
                                        widest.url(),
                                        widest.type(),
                                        widest.bytes(),
                                        orNothing(widest.width()),
                                        orNothing(widest.height()),
                                        image.path("alt").asText(),
                                        image.hasNonNull("credit")
                                                ? image.path("credit").asText()
                                                : null,
                                        List.copyOf(renditions)));
    }

    private static Rendition rendition(JsonNode each, UnaryOperator<String> absolute) {
        return new Rendition(
                absolute.apply(each.path("url").asText()),
                each.path("type").asText(),
                each.path("bytes").asLong(),
                each.path("hash").asText(),
                each.path("width").asInt(),
                each.path("height").asInt());
    }

    private static int orNothing(@Nullable Integer length) {
        return length == null ? 0 : length;
    }
}
