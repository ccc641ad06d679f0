package org.notorturetj.publication;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;

/**
 * The versions of a document that a publication names, and those that readers have. They are read
 * once, and handed to every rule and to the renderer.
 *
 * @param facts the approved facts that it publishes, if any
 * @param published the facts that readers have
 * @param texts the texts that it publishes; one that it names is missing if it may not be published
 * @param publishedTexts the texts that readers have
 */
public record NamedVersions(
        PinnedRequest.Part named,
        Document document,
        Optional<Facts> facts,
        Optional<Facts> published,
        Map<Language, Edition> texts,
        Map<Language, Edition> publishedTexts) {

    /** The facts that readers will have. */
    public Optional<Facts> shownFacts() {
        return facts.or(() -> published);
    }

    /** The texts that go out: with new facts those of all languages. */
    public Map<Language, Edition> shownTexts() {
        Map<Language, Edition> shown = new EnumMap<>(Language.class);
        if (facts.isPresent()) {
            shown.putAll(publishedTexts);
        }
        shown.putAll(texts);
        return shown;
    }
}
