package org.notorturetj.search.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;
import org.notorturetj.generator.InventedWords;
import org.notorturetj.search.index.MemoryIndex;
import org.notorturetj.search.index.SearchableText;

/**
 * Searches in an index of invented documents without a server, by the processor time of the thread
 * that searches: other work on the machine does not count. Arguments: a folder, the number of
 * documents, and whether the index is there already. For docs/lab/22.
 */
public final class MeasureSearch {
    private static final int QUERIES = 500;
    private static final int AT_ONCE = 200;

    private final InventedWords invented = new InventedWords();
    private final SplittableRandom dice = new SplittableRandom(1948);

    private MeasureSearch() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int documents = Integer.parseInt(arguments[1]);
        var measure = new MeasureSearch();
        try (var memory = new MemoryIndex(folder)) {
            if (arguments.length < 3) {
                long from = cpu();
                long wall = System.nanoTime();
                measure.fill(memory, documents);
                System.out.printf(
                        "%d documents: %.1f s of processor, %.1f s%n",
                        documents, (cpu() - from) / 1e9, (System.nanoTime() - wall) / 1e9);
            }
            var finder = new Searcher(memory.index());
            List<String> queries = queries();
            for (String round : List.of("cold", "warm", "warm", "warm")) {
                ask(round, finder, queries);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            System.out.printf("%d MB on disk%n", files.mapToLong(MeasureSearch::size).sum() >> 20);
        }
    }

    private void fill(MemoryIndex memory, int documents) {
        Map<String, Map<Language, SearchableText>> some = new HashMap<>();
        for (int i = 0; i < documents; i++) {
            some.put(
                    "%016d".formatted(i),
                    MemoryIndex.text(
                            Language.RU, text(7), text(18), text(100 + dice.nextInt(500))));
            if (some.size() == AT_ONCE) {
                put(memory, some);
                some.clear();
            }
        }
        put(memory, some);
    }

    /** Newest first, and each with a kind, one or two topics of 24, and often a region of 5. */
    private static void put(MemoryIndex memory, Map<String, Map<Language, SearchableText>> some) {
        memory.putTogether(
                some,
                id -> -Long.parseLong(id),
                id -> {
                    var own = new SplittableRandom(Long.parseLong(id));
                    List<String> facets = new ArrayList<>();
                    facets.add("kind:" + own.nextInt(6));
                    facets.add("topic:" + own.nextInt(24));
                    if (own.nextBoolean()) {
                        facets.add("topic:" + own.nextInt(24));
                    }
                    if (own.nextInt(3) > 0) {
                        facets.add("region:" + own.nextInt(5));
                    }
                    return facets.stream().distinct().toList();
                });
    }

    /** One to three words, each as often frequent as rare; one in five with a letter too few. */
    static List<String> queries() {
        var random = new SplittableRandom(7);
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            List<String> words = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                words.add(
                        InventedWords.word(
                                (int)
                                        Math.pow(
                                                InventedWords.WORDS,
                                                0.15 + 0.8 * random.nextDouble())));
            }
            String query = String.join(" ", words);
            queries.add(i % 5 == 0 ? query.charAt(0) + query.substring(2) : query);
        }
        return queries;
    }

    private static void ask(String round, Searcher finder, List<String> queries) {
        long[] times = new long[queries.size()];
        long matches = 0;
        List<Language> languages = List.of(Language.values());
        for (int i = 0; i < times.length; i++) {
            Language reader = languages.get(i % languages.size());
            long from = cpu();
            matches +=
                    finder.find(queries.get(i), reader, new Filters(List.of()), null, 20)
                            .found()
                            .total();
            times[i] = cpu() - from;
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, mean %.2f ms of processor; %d matches in the mean%n",
                round,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                Arrays.stream(times).average().orElse(0) / 1e6,
                matches / times.length);
    }

    private String text(int words) {
        return invented.text(words, dice::nextDouble);
    }

    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
