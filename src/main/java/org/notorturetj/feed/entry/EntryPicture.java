package org.notorturetj.feed.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.Rendition;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The picture of an entry.
 *
 * @param file the widest one that every program reads
 * @param alt what it shows; empty if it only decorates
 * @param credit whom to name beside it; null for nobody
 * @param renditions all there are of it, narrow before wide; addresses are whole
 */
public record EntryPicture(
        Rendition file, String alt, @Nullable String credit, List<Rendition> renditions) {
    private static final String WEBP = "image/webp";

    /**
     * Of a record, if it has one.
     *
     * @param absolute makes a whole address of one of this host
     */
    static Optional<EntryPicture> of(JsonNode record, UnaryOperator<String> absolute) {
        return CanonicalJson.member(record, "image", Image.class)
                .flatMap(image -> of(image, absolute));
    }

    private static Optional<EntryPicture> of(Image image, UnaryOperator<String> absolute) {
        List<Rendition> renditions =
                Stream.ofNullable(image.renditions())
                        .flatMap(List::stream)
                        .map(
                                it ->
                                        new Rendition(
                                                absolute.apply(it.url()),
                                                it.type(),
                                                it.bytes(),
                                                it.hash(),
                                                it.width(),
                                                it.height()))
                        .toList();
        return renditions.stream()
                .filter(it -> !WEBP.equals(it.type()))
                .reduce((narrow, wide) -> wide)
                .map(it -> new EntryPicture(it, image.alt(), image.credit(), renditions));
    }
}
