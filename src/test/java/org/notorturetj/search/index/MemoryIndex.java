package org.notorturetj.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** An index for tests, without a database. */
public final class MemoryIndex implements AutoCloseable {
    private final SearchIndex index;
    private long seq;

    public MemoryIndex() {
        this(null);
    }

    /** @param folder null: in memory */
    public MemoryIndex(@Nullable Path folder) {
        index =
                new SearchIndex(
                        new Settings(Optional.ofNullable(folder).map(Path::toString)),
                        Optional.empty());
    }

    public SearchIndex index() {
        return index;
    }

    /** A document that begins: title, summary and body in one language. */
    public static Map<Language, SearchableText> text(
            Language language, String title, String summary, String body) {
        Map<Language, SearchableText> texts = new EnumMap<>(Language.class);
        texts.put(language, new SearchableText(title, summary, body, List.of(title)));
        return texts;
    }

    public void put(String id, String type, long rank, List<String> facets, Map<Language, SearchableText> texts) {
        replace(id, Optional.of(new PublishedDocument(id, type, rank, facets, texts)));
    }

    public void remove(String id) {
        replace(id, Optional.empty());
    }

    private void replace(String id, Optional<PublishedDocument> document) {
        try {
            index.replace(Map.of(id, document), new IndexPosition(++seq, seq, null));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        index.close();
    }

    /** Settings as they are by default, and a folder. */
    record Settings(Optional<String> folder) implements SearchConfig {
        @Override
        public boolean onDisk() {
            return folder.isPresent();
        }

        @Override
        public boolean automatic() {
            return true;
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }
    }
}
