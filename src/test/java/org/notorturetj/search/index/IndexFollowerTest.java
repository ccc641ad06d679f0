package org.notorturetj.search.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.PublicDatabase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexFollowerTest {
    private static final Term ONLY = new Term(IndexField.ID, "only");

    private final MemoryLog log = new MemoryLog();
    private final SearchIndex index = new SearchIndex(settings(), Optional.empty());
    private @Nullable IndexFollower follower;

    @AfterEach
    void stop() throws InterruptedException {
        if (follower != null) {
            follower.stop(new ShutdownEvent());
        }
        index.close();
    }

    @Test
    void what_was_published_before_is_read_hotlines_and_guides_first() {
        for (int i = 0; i < 450; i++) {
            log.publish("article", "a" + i);
        }
        log.publish("guide", "g");
        start();
        assertThat(follower.holds(log.seq)).isTrue();
        assertThat(documents()).isEqualTo(451);
        assertThat(log.asked).first().asString().contains("guide");
    }

    @Test
    void what_is_published_and_removed_later_is_followed() {
        log.publish("article", "a");
        start();
        assertThat(follower.holds(log.seq)).isTrue();

        for (int i = 0; i < 500; i++) {
            log.publish("article", "b" + i);
        }
        assertThat(follower.holds(log.seq)).isTrue();
        assertThat(documents()).isEqualTo(501);

        log.remove("a");
        assertThat(follower.holds(log.seq)).isTrue();
        assertThat(documents()).isEqualTo(500);
    }

    @Test
    void another_log_with_lower_numbers_or_other_times_is_read_anew() {
        for (int i = 0; i < 5; i++) {
            log.publish("article", "a" + i);
        }
        start();
        assertThat(follower.holds(log.seq)).isTrue();

        log.restore(1_000);
        log.publish("article", "only");
        awaitDocuments(1);
        assertThat(index.complete()).isEqualTo(1);

        log.restore(2_000);
        log.publish("article", "one");
        log.publish("article", "two");
        awaitDocuments(2);
        assertThat(index.<Integer>search(it -> it.getIndexReader().docFreq(ONLY))).isZero();
    }

    private void awaitDocuments(int number) {
        for (int i = 0; i < 100 && documents() != number; i++) {
            pause();
        }
        assertThat(documents()).isEqualTo(number);
    }

    private void start() {
        follower = new IndexFollower(index, log, settings());
        follower.start(new StartupEvent());
    }

    private int documents() {
        return index.search(it -> it.getIndexReader().numDocs());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SearchConfig settings() {
        return new MemoryIndex.Settings(Optional.empty());
    }

    /** A log in memory. */
    private static final class MemoryLog extends PublishedDocuments {
        private final Map<String, PublishedDocument> published = new ConcurrentSkipListMap<>();
        private final List<Touched> changes = new ArrayList<>();
        private final List<List<String>> asked = new ArrayList<>();
        private long restored;
        private volatile long seq;

        MemoryLog() {
            super((PublicDatabase) null);
        }

        synchronized void publish(String type, String id) {
            published.put(
                    id,
                    new PublishedDocument(
                            id,
                            type,
                            0,
                            List.of(),
                            new TreeMap<>(MemoryIndex.text(Language.EN, id, id, id))));
            changes.add(new Touched(seq + 1, id));
            seq++;
        }

        synchronized void remove(String id) {
            published.remove(id);
            changes.add(new Touched(seq + 1, id));
            seq++;
        }

        synchronized void restore(long time) {
            published.clear();
            changes.clear();
            restored = time;
            seq = 0;
        }

        @Override
        synchronized Head head(long known) {
            return new Head(seq, at(seq), known == 0 || known > seq ? null : at(known));
        }

        private long at(long publication) {
            return publication == 0 ? 0 : restored + publication;
        }

        @Override
        synchronized List<Touched> changed(long upTo, Touched after, int limit) {
            return changes.stream()
                    .filter(it -> it.seq() <= upTo)
                    .filter(
                            it ->
                                    it.seq() > after.seq()
                                            || (it.seq() == after.seq()
                                                    && it.documentId().compareTo(after.documentId())
                                                            > 0))
                    .limit(limit)
                    .toList();
        }

        @Override
        synchronized List<String> some(List<String> types, String after, int limit) {
            asked.add(types);
            return published.values().stream()
                    .filter(it -> types.contains(it.type()) && it.id().compareTo(after) > 0)
                    .map(PublishedDocument::id)
                    .limit(limit)
                    .toList();
        }

        @Override
        synchronized Map<String, PublishedDocument> documents(List<String> ids) {
            Map<String, PublishedDocument> found = new LinkedHashMap<>();
            ids.stream()
                    .filter(published::containsKey)
                    .forEach(id -> found.put(id, published.get(id)));
            return found;
        }
    }
}
