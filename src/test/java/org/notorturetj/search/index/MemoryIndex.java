package org.notorturetj.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** An index for tests, without a database. */
public final class MemoryIndex implements AutoCloseable {
    private final SearchIndex index;
    private long seq;

    public MemoryIndex() {
        this(null);
    }

    /**
     * @param folder null: in memory
     */
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
        texts.put(language, new SearchableText(title, summary, "", body, List.of(title)));
        return texts;
    }

    public void put(
            String id,
            String type,
            long rank,
            List<String> facets,
            Map<Language, SearchableText> texts) {
        replace(Map.of(id, Optional.of(new PublishedDocument(id, type, rank, facets, texts))));
    }

    /** Several articles in one step, and so in one segment. */
    public void putTogether(Map<String, Map<Language, SearchableText>> articles) {
        putTogether(articles, id -> 0, id -> List.of());
    }

    /** Several articles in one step, each with a rank and with values of filters. */
    public void putTogether(
            Map<String, Map<Language, SearchableText>> articles,
            ToLongFunction<String> rank,
            Function<String, List<String>> facets) {
        Map<String, Optional<PublishedDocument>> documents = new LinkedHashMap<>();
        articles.forEach(
                (id, texts) ->
                        documents.put(
                                id,
                                Optional.of(
                                        new PublishedDocument(
                                                id,
                                                "article",
                                                rank.applyAsLong(id),
                                                facets.apply(id),
                                                texts))));
        replace(documents);
    }

    public void remove(String id) {
        replace(Map.of(id, Optional.empty()));
    }

    /** Rewrites its segments, as after a removal. */
    public void purge() {
        try {
            for (int i = 0; i < 10 && !index.purge(); i++) {
                // it waits by itself
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(Map<String, Optional<PublishedDocument>> documents) {
        try {
            index.replace(documents, new IndexPosition(++seq, seq, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        index.close();
    }

    /** Settings as they are by default, and a folder. */
    record Settings(Optional<String> folder, Duration poll) implements SearchConfig {
        Settings(Optional<String> folder) {
            this(folder, Duration.ofMillis(50));
        }

        @Override
        public boolean onDisk() {
            return folder.isPresent();
        }

        @Override
        public boolean automatic() {
            return true;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }
    }
}
