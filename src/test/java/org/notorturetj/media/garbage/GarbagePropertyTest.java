package org.notorturetj.media.garbage;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.notorturetj.media.store.MediaHash;
import org.notorturetj.media.store.MediaStores;
import org.notorturetj.media.store.TrashStore;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * Whatever is uploaded, named and forgotten in which order, and wherever a collection is cut off:
 * what is named is there, and what is not is gone after two whole collections.
 */
@Tag("proof")
class GarbagePropertyTest {
    private static final int FILES = 4;

    /** No collection takes so many steps. */
    private static final int NEVER = 1_000;

    /** More than a collection of two files takes. */
    private static final int STEPS = 24;

    private enum What {
        PUT,
        NAME,
        FORGET,
        TAKE_AWAY,
        WAIT,
        COLLECT,
        COLLECT_WHILE_NAMED
    }

    /**
     * Something that happens.
     *
     * @param file which bytes
     * @param number hours that pass, or the step before which a collection is cut off, or before
     *     which somebody names what was uploaded
     */
    private record Event(What what, int file, int number) {}

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, FILES - 1),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 40), Arbitraries.just(NEVER)))
                .as(Event::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 400)
    void what_is_named_stays_and_what_is_not_goes(@ForAll("events") List<Event> events)
            throws IOException {
        play(events);
    }

    /**
     * The same without chance. Bytes are forgotten, collected, uploaded anew while they are in the
     * trash, and looked at for the second time: each step of each of the three collections is the
     * last one once, and once somebody names the upload just before it.
     */
    @Example
    void whatever_happens_between_two_steps() throws IOException {
        for (What how : List.of(What.COLLECT, What.COLLECT_WHILE_NAMED)) {
            for (int disturbed = 0; disturbed < 3; disturbed++) {
                for (int step = 0; step < STEPS; step++) {
                    List<Event> events =
                            new ArrayList<>(
                                    List.of(
                                            new Event(What.PUT, 0, 0),
                                            new Event(What.PUT, 1, 0),
                                            new Event(What.NAME, 0, 0),
                                            new Event(What.FORGET, 1, 0)));
                    for (int collection = 0; collection < 3; collection++) {
                        events.add(
                                collection == disturbed
                                        ? new Event(how, 0, step)
                                        : new Event(What.COLLECT, 0, NEVER));
                        events.add(new Event(What.WAIT, 0, 24));
                        events.add(new Event(What.PUT, 1, 0));
                        events.add(new Event(What.WAIT, 0, 24));
                    }
                    play(events);
                }
            }
        }
    }

    /** A row that comes back names bytes that nobody uploads again: after the list was read. */
    @Example
    void what_is_named_before_the_second_look_stays() throws IOException {
        Path folder = Files.createTempDirectory("garbage");
        World world = new World(MediaStores.in(folder.resolve("media")));
        String hash = world.store.put(new byte[] {1});
        world.collect(NEVER, World::cutOffNow);
        world.now = world.now.plus(CollectGarbage.WAIT);

        world.collectAnd(it -> it.equals("alone"), () -> world.references.named.add(hash));

        world.whatIsNamedIsThere();
        world.whatIsNotGoesInTwoRuns();
    }

    private static void play(List<Event> events) throws IOException {
        Path folder = Files.createTempDirectory("garbage");
        try {
            World world = new World(MediaStores.in(folder.resolve("media")));
            for (Event event : events) {
                world.happens(event);
                world.whatIsNamedIsThere();
            }
            world.whatIsNotGoesInTwoRuns();
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
    }

    private static final class World {
        private final TrashStore store;
        private final KnownReferences references = new KnownReferences();

        /** When bytes were put that nothing names yet. */
        private final Map<String, Instant> uploads = new HashMap<>();

        private Instant now = Instant.parse("2026-12-01T00:00:00Z");

        World(TrashStore store) {
            this.store = store;
        }

        void happens(Event event) throws IOException {
            byte[] bytes = {(byte) event.file()};
            switch (event.what()) {
                case PUT -> uploads.put(store.put(bytes), now);
                case NAME -> name();
                case FORGET -> references.named.remove(MediaHash.of(bytes));
                case TAKE_AWAY -> takeAway(MediaHash.of(bytes));
                case WAIT -> now = now.plus(Duration.ofHours(event.number() % 60));
                case COLLECT -> collect(event.number(), World::cutOffNow);
                case COLLECT_WHILE_NAMED -> collect(event.number(), this::name);
            }
        }

        /** An upload has two days until something names its bytes. */
        private void name() {
            uploads.forEach(
                    (hash, at) -> {
                        if (at.isAfter(now.minus(CollectGarbage.WAIT))
                                && !references.gone.contains(hash)) {
                            references.named.add(hash);
                        }
                    });
            uploads.clear();
        }

        /** Cut off before its bytes are erased. */
        private void takeAway(String hash) {
            references.named.remove(hash);
            references.gone.add(hash);
        }

        private static void cutOffNow() {
            throw new CutOff();
        }

        private void collect(int steps, Runnable then) {
            int[] left = {steps};
            var collection =
                    new CollectGarbage(
                            after(left, then, TrashStore.class, store),
                            after(left, then, References.class, references),
                            Clock.fixed(now, ZoneOffset.UTC));
            try {
                collection.collect();
            } catch (CutOff e) {
                // the next one goes on
            }
        }

        /** Something happens just before a question or step of this name. */
        private void collectAnd(Predicate<String> before, Runnable then) {
            References watched =
                    (References)
                            Proxy.newProxyInstance(
                                    References.class.getClassLoader(),
                                    new Class<?>[] {References.class},
                                    (proxy, method, arguments) -> {
                                        if (before.test(method.getName())) {
                                            then.run();
                                        }
                                        return method.invoke(references, arguments);
                                    });
            new CollectGarbage(store, watched, Clock.fixed(now, ZoneOffset.UTC)).collect();
        }

        void whatIsNamedIsThere() throws IOException {
            for (String hash : references.named) {
                try (var bytes = store.open(hash, 0).orElseThrow()) {
                    assertThat(bytes.readAllBytes()).hasSize(1);
                }
            }
        }

        void whatIsNotGoesInTwoRuns() throws IOException {
            collect(NEVER, World::cutOffNow);
            now = now.plus(CollectGarbage.WAIT);
            collect(NEVER, World::cutOffNow);
            try (Stream<String> kept = store.list();
                    Stream<String> trash = store.trash()) {
                assertThat(kept).containsExactlyInAnyOrderElementsOf(references.named);
                assertThat(trash).isEmpty();
            }
            assertThat(references.noted()).isSubsetOf(references.named);
        }
    }

    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The same, but when no steps are left something happens before the next. */
    private static <T> T after(int[] left, Runnable then, Class<T> type, T whole) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            if (left[0]-- == 0) {
                                then.run();
                            }
                            try {
                                return method.invoke(whole, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
