package org.notorturetj.client.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.notorturetj.publisher.Digests;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What other clients compare their search with. Unlike the vectors of the protocol they are made
 * anew when the tables change: {@code mvn test -Dtest=SearchVectorsTest -Dvectors.write}.
 */
final class SearchVectors {
    static final Path TERMS = Path.of("vectors/search/terms.json");
    static final Path QUERIES = Path.of("vectors/search/queries.json");

    private static final Path INDEX = Path.of("vectors/index.json");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final List<String[]> TEXTS =
            List.of(
                    new String[] {"tg", "Шиканҷаи маҳбусонро манъ кардаанд; ҳуқуқи инсон."},
                    new String[] {"tg", "Љаноби судя, вакили дафоъ занг зад: намезананд!"},
                    new String[] {"tg", "Писарамро ба артиш бурданд, дастгиршудагон мегӯянд"},
                    new String[] {
                        "ru", "Задержали ребёнка; пытки, пыток, йод, и\u0306од, ст. 143¹"
                    },
                    new String[] {"ru", "В отделе пыTали: covidжар, «не моё»"},
                    new String[] {
                        "en", "The detainees' lawyer complained: «облава» 🙂 \u200btor\u00adture"
                    },
                    new String[] {"en", "don't ١٢٣ ﷺ"});

    private static final List<String[]> TYPED =
            List.of(
                    new String[] {"tg", "шиканча"},
                    new String[] {"tg", "huquqi inson "},
                    new String[] {"tg", "шиканыа"},
                    new String[] {"tg", "vakili dafo"},
                    new String[] {"ru", "pytki"},
                    new String[] {"ru", ";fkj,f ghjrehjhe"},
                    new String[] {"ru", "как подать жалобу"},
                    new String[] {"en", "detained conscript"},
                    new String[] {"en", "ещкегку"},
                    new String[] {"en", "a lawyer for free"},
                    new String[] {"ru", "как"},
                    new String[] {"ru", "как быть "},
                    new String[] {"tg", ""});

    private SearchVectors() {}

    static void write() throws IOException {
        Files.createDirectories(TERMS.getParent());
        write(TERMS, terms());
        write(QUERIES, queries());
    }

    private static void write(Path file, JsonNode vectors) throws IOException {
        byte[] bytes = (JSON.writeValueAsString(vectors) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        Map<String, TreeMap<String, Object>> index = new TreeMap<>();
        for (TreeMap<String, Object> each :
                JSON.readValue(
                        INDEX.toFile(), new TypeReference<List<TreeMap<String, Object>>>() {})) {
            index.put((String) each.get("file"), each);
        }
        String name = "search/" + file.getFileName();
        index.put(
                name,
                new TreeMap<>(
                        Map.of(
                                "file",
                                name,
                                "good",
                                true,
                                "kind",
                                "search",
                                "sha256",
                                Digests.sha256(bytes))));
        Files.writeString(INDEX, JSON.writeValueAsString(index.values()) + "\n");
    }

    static JsonNode terms() {
        ArrayNode vectors = JSON.createArrayNode();
        for (String[] each : TEXTS) {
            ObjectNode vector = vectors.addObject().put("language", each[0]).put("text", each[1]);
            ArrayNode terms = vector.putArray("terms");
            for (Term term : Analyzer.terms(each[1], each[0])) {
                terms.addObject()
                        .put("term", term.text())
                        .put("word", term.word())
                        .put("start", term.start())
                        .put("end", term.end())
                        .put("position", term.position());
            }
        }
        return vectors;
    }

    static JsonNode queries() {
        ArrayNode vectors = JSON.createArrayNode();
        for (String[] each : TYPED) {
            ObjectNode vector = vectors.addObject().put("language", each[0]).put("typed", each[1]);
            ArrayNode parts = vector.putArray("parts");
            for (QueryPart part : Analyzer.query(each[1], each[0]).parts()) {
                ObjectNode one = parts.addObject().put("word", part.word());
                one.put("start", part.start()).put("end", part.end()).put("weight", part.weight());
                ArrayNode alternatives = one.putArray("alternatives");
                for (Alternative alternative : part.alternatives()) {
                    alternatives
                            .addObject()
                            .put("terms", String.join(" ", alternative.terms()))
                            .put("origin", alternative.origin().name())
                            .put("language", alternative.language())
                            .put("weight", Math.round(alternative.weight() * 1000) / 1000.0);
                }
            }
        }
        return vectors;
    }

    static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }
}
