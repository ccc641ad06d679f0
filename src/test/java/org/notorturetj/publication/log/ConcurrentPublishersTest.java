package org.notorturetj.publication.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.database.Role;
import org.notorturetj.publication.PublisherScript;
import org.notorturetj.support.PublicLog;
import org.notorturetj.support.TestDatabase;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The property of the log on which every reader relies, with scripts drawn by jqwik. (A
 * {@code @QuarkusTest} cannot be a container of jqwik's engine, and shrinking would find nothing
 * here: the threads never run the same way twice. So Jupiter repeats it, and the seed is named.)
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrentPublishersTest {
    private static final int PUBLISHERS = 8;

    @Inject PublisherScript.Player player;

    @Test
    void a_reader_loses_nothing_sees_nothing_twice_and_everything_in_order() throws Exception {
        play();
    }

    @Tag("proof")
    @RepeatedTest(5)
    void a_reader_loses_nothing_either_when_it_is_tried_again() throws Exception {
        play();
    }

    private void play() throws Exception {
        // given
        long seed = Long.getLong("seed", new Random().nextLong());
        List<PublisherScript> scripts = PublisherScript.draw(PUBLISHERS, seed);
        long start = PublicLog.head();
        // when
        Collection<Publication> acknowledged = new ConcurrentLinkedQueue<>();
        List<PublicLog.Change> seen = playAndRead(scripts, acknowledged, start);
        // then
        long head = PublicLog.head();
        assertThat(seen)
                .as("in order, seed %d", seed)
                .isSortedAccordingTo(java.util.Comparator.comparingLong(PublicLog.Change::seq));
        assertThat(seen).as("nothing twice, seed %d", seed).doesNotHaveDuplicates();
        assertThat(seen.stream().map(PublicLog.Change::seq).distinct())
                .as("gapless, seed %d", seed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(start + 1, head).boxed().toList());
        assertThat(new HashSet<>(seen))
                .as("nothing lost, seed %d", seed)
                .isEqualTo(new HashSet<>(PublicLog.after(start)));
        assertThat(new HashSet<>(seen))
                .as("exactly what was acknowledged, seed %d", seed)
                .isEqualTo(changes(acknowledged));
        assertThat(acknowledged).as("seed %d", seed).hasSizeGreaterThan(PUBLISHERS);
    }

    private List<PublicLog.Change> playAndRead(
            List<PublisherScript> scripts, Collection<Publication> acknowledged, long start)
            throws Exception {
        var finished = new AtomicBoolean();
        var together = new CyclicBarrier(PUBLISHERS);
        var threads = Executors.newFixedThreadPool(PUBLISHERS + 1);
        try {
            Future<List<PublicLog.Change>> reader = threads.submit(() -> read(start, finished));
            List<Callable<Void>> publishers =
                    IntStream.range(0, PUBLISHERS)
                            .<Callable<Void>>mapToObj(
                                    i ->
                                            () -> {
                                                var documents = player.documents();
                                                together.await();
                                                player.play(
                                                        scripts.get(i), documents, acknowledged);
                                                return null;
                                            })
                            .toList();
            for (Future<Void> publisher : threads.invokeAll(publishers)) {
                publisher.get();
            }
            finished.set(true);
            return reader.get();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Follows the log as a mirror does: a cursor, and whatever stands above it. */
    private static List<PublicLog.Change> read(long start, AtomicBoolean finished)
            throws Exception {
        List<PublicLog.Change> seen = new ArrayList<>();
        long cursor = start;
        try (Connection connection = TestDatabase.access().connect(Role.PUBLIC_DOOR)) {
            boolean last;
            do {
                last = finished.get();
                List<PublicLog.Change> news = PublicLog.after(connection, cursor);
                seen.addAll(news);
                cursor = news.isEmpty() ? cursor : news.get(news.size() - 1).seq();
            } while (!last);
        }
        return seen;
    }

    private static Set<PublicLog.Change> changes(Collection<Publication> publications) {
        var changes = new HashSet<PublicLog.Change>();
        for (Publication publication : publications) {
            for (Change change : publication.changes()) {
                changes.add(
                        new PublicLog.Change(
                                publication.seq(),
                                change.documentId(),
                                change.language().tag(),
                                change.operation()));
            }
        }
        return changes;
    }
}
