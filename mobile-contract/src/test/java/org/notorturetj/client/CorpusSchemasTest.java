package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.notorturetj.client.offline.TypedRecords;
import org.notorturetj.client.offline.TypedRecords.Typed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Golden payloads, of today and of a future that adds members and values. */
class CorpusSchemasTest {
    private static final Path CORPUS = Path.of("corpus/v1");
    private static final Path VECTORS = Path.of("vectors");

    @TestFactory
    Stream<DynamicTest> every_payload_is_read_by_the_client_and_fits_its_schema()
            throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files(CORPUS, "json")) {
            String kind = file.getParent().getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            tests.add(
                    DynamicTest.dynamicTest(
                            kind + " " + file.getFileName(),
                            () -> {
                                assertFits(kind, new String(bytes, StandardCharsets.UTF_8));
                                // A message is no line of the log, and has no id.
                                if (!kind.endsWith("-message")) {
                                    JsonLinesFile one = JsonLinesFile.of(bytes);
                                    assertEquals(1, one.all().size());
                                    ByteArrayOutputStream again = new ByteArrayOutputStream();
                                    one.all().get(0).writeTo(again);
                                    assertEquals(
                                            TestPhone.words(bytes),
                                            TestPhone.words(again.toByteArray()));
                                }
                            }));
        }
        return tests.stream();
    }

    @Test
    void current_payloads_have_the_members_of_the_records_and_their_language() throws IOException {
        for (Map.Entry<String, Typed> each : TypedRecords.RECORDS.entrySet()) {
            Path today = CORPUS.resolve(each.getKey() + "/today.json");
            isThere(today, "as it is sent now");
            Set<String> members = new HashSet<>();
            tree(today).fieldNames().forEachRemaining(members::add);
            members.remove("language");
            Class<?> sent = each.getValue().sent();
            members(sent).forEach(members::remove);
            assertEquals(
                    Set.of(), members, () -> "take out of " + today + " what is not in " + sent);
        }
    }

    /** As they stand in JSON. */
    private static Stream<String> members(Class<?> sent) {
        return Arrays.stream(sent.getRecordComponents())
                .flatMap(
                        part -> {
                            JsonProperty named =
                                    part.getAccessor().getAnnotation(JsonProperty.class);
                            return part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                    ? members(part.getType())
                                    : Stream.of(named == null ? part.getName() : named.value());
                        });
    }

    @Test
    void statements_of_the_vectors_fit_their_schemas() throws IOException {
        for (String kind : List.of("root", "head", "card")) {
            for (Path file : files(VECTORS.resolve(kind + "s"), kind)) {
                String[] lines = Files.readString(file).split("\n", -1);
                assertFits(kind, lines[0]);
            }
        }
        String[] head = Files.readString(VECTORS.resolve("heads/1.head")).split("\n", -1);
        assertFits("signatures", head[1]);
        String pack = Files.readString(VECTORS.resolve("packs/notorturetj-tg.pack"));
        assertFits("pack-header", pack.split("\n", -1)[0]);
        for (Path file : files(VECTORS.resolve("changes"), "section")) {
            assertFits("section-header", Files.readString(file).split("\n", -1)[0]);
        }
        String[] manifest =
                Files.readString(VECTORS.resolve("manifests/tg-1.lines")).split("\n", -1);
        assertFits("manifest-itself", manifest[0]);
        assertFits("manifest-entry", manifest[1]);
    }

    @Test
    void the_message_schema_rejects_what_the_client_calls_malformed() throws IOException {
        for (JsonNode one : tree(VECTORS.resolve("index.json"))) {
            String file = one.get("file").asText();
            if (one.get("kind").asText().equals("push")) {
                String message = Files.readString(VECTORS.resolve(file));
                // A number that is only too large has the right form.
                boolean fits = !one.path("reason").asText().equals("MALFORMED");
                boolean large = file.endsWith("bad-too-large.json");
                boolean confirm =
                        tree(VECTORS.resolve(file)).path("kind").asText().equals("confirm");
                String schema = confirm ? "confirm-message" : "push-message";
                assertEquals(fits || large, problems(schema, message).isEmpty(), file);
            }
        }
    }

    @Test
    void the_schemas_reject_incomplete_payloads() throws IOException {
        assertFalse(problems("hotline", "{\"id\":\"x\"}").isEmpty());
        assertFalse(problems("head", "{\"epoch\":1}").isEmpty());
        assertFalse(problems("tombstone", "{\"id\":\"x\",\"seq\":1}").isEmpty());
    }

    @Test
    void every_kind_of_payload_has_a_current_and_a_future_one() throws IOException {
        try (Stream<Path> kinds = Files.list(CORPUS)) {
            for (Path kind : kinds.filter(Files::isDirectory).toList()) {
                isThere(kind.resolve("today.json"), "as it is sent now");
                isThere(kind.resolve("future.json"), "with members and words nobody knows yet");
            }
        }
    }

    private static void isThere(Path file, String payload) {
        assertTrue(Files.exists(file), () -> "write " + file + ": a payload " + payload);
    }

    private static void assertFits(String kind, String json) throws IOException {
        assertEquals(List.of(), problems(kind, json), kind);
    }

    private static List<String> problems(String kind, String json) throws IOException {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(Path.of("schemas", kind + ".json")),
                                InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(problem -> problem.toString())
                .toList();
    }

    private static JsonNode tree(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("." + ending)).sorted().toList();
        }
    }
}
