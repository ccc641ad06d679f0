package org.notorturetj.generator;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * A set of invented documents. Every file is generated on demand, always with the same content, so
 * that a set of any size can be loaded without writing it to disk: {@code load.load(set::open)}.
 */
public final class GeneratedSet {
    private static final int PUBLICATION_SIZE = 50;
    private static final int MAX_HOTLINES = 60;
    private static final int MAX_GUIDES = 100;
    private static final String LICENCE = "invented sample: do not republish";
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                    // The order of Map.of differs between runs.
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    /** The number of documents from each generator, in the order of publication. */
    private final Map<Maker, Integer> counts = new LinkedHashMap<>();

    /**
     * Describes a set.
     *
     * @param size the number of documents: 1% hotlines (60 at most), 2% guides (100 at most), 2%
     *     cases, the rest articles
     * @param seed the same seed generates the same documents
     */
    public GeneratedSet(int size, long seed) {
        int hotlineCount = Math.min(size / 100, MAX_HOTLINES);
        int guideCount = Math.min(size / 50, MAX_GUIDES);
        int caseCount = size / 50;
        var hotlines = new Hotlines(seed);
        var cases = new Cases(seed);
        counts.put(hotlines, hotlineCount);
        counts.put(new Guides(seed, hotlines, hotlineCount), guideCount);
        counts.put(cases, caseCount);
        counts.put(
                new Articles(seed, cases, caseCount), size - hotlineCount - guideCount - caseCount);
    }

    /** Opens a file of the set by its path; empty when there is no such file. */
    public Optional<InputStream> open(String path) {
        if ("set.yaml".equals(path)) {
            return Optional.of(stream(set()));
        }
        String[] parts = path.split("/", -1);
        return counts.keySet().stream()
                .filter(maker -> maker.folderOfType().equals(parts[0]))
                .map(maker -> maker.make(maker.number(parts[1])))
                .flatMap(document -> file(document, parts[2]))
                .map(GeneratedSet::stream)
                .findFirst();
    }

    /** The documents, in the order of publication. */
    Stream<GeneratedDocument> documents() {
        return each(maker -> maker::make);
    }

    /** The content of {@code set.yaml}. */
    Map<String, Object> set() {
        List<String> folders = this.<String>each(maker -> maker::folder).toList();
        List<List<String>> publications = new ArrayList<>();
        for (int first = 0; first < folders.size(); first += PUBLICATION_SIZE) {
            publications.add(
                    folders.subList(first, Math.min(first + PUBLICATION_SIZE, folders.size())));
        }
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("licence", LICENCE);
        set.put("sample", true);
        set.put("publications", publications);
        return set;
    }

    /** Serializes a value as YAML. */
    static byte[] yaml(Object value) {
        try {
            return YAML.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> Stream<T> each(Function<Maker, IntFunction<T>> what) {
        return counts.entrySet().stream()
                .flatMap(
                        entry ->
                                IntStream.rangeClosed(1, entry.getValue())
                                        .mapToObj(what.apply(entry.getKey())));
    }

    private static Stream<Object> file(GeneratedDocument document, String name) {
        if ("facts.yaml".equals(name)) {
            return Stream.of(document.facts());
        }
        return Language.ofTag(name.replace(".yaml", "")).map(document.texts()::get).stream()
                .map(Object.class::cast);
    }

    private static InputStream stream(Object value) {
        return new ByteArrayInputStream(yaml(value));
    }
}
