package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.notorturetj.client.Transport.Response;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.storage.Blob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Replays every vector: good ones are accepted, bad ones refused. */
class VectorsTest {
    private static final Path FOLDER = Path.of("vectors");

    @TestFactory
    Stream<DynamicTest> every_vector_is_accepted_or_refused_as_its_index_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : index()) {
            tests.add(
                    DynamicTest.dynamicTest(
                            one.get("file").asText(),
                            () -> {
                                byte[] bytes = bytes(one.get("file").asText());
                                assertEquals(one.get("sha256").asText(), Encoding.sha256Hex(bytes));
                                if (one.get("good").asBoolean()) {
                                    judge(one, bytes);
                                } else {
                                    assertThrows(RefusedException.class, () -> judge(one, bytes));
                                }
                            }));
        }
        return tests.stream();
    }

    @Test
    void every_file_is_in_the_index() throws IOException {
        Set<String> named = new HashSet<>();
        index().forEach(one -> named.add(one.get("file").asText()));
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = FOLDER.relativize(file).toString().replace('\\', '/');
                boolean other =
                        name.matches("README.md|index.json|.gitattributes|keys/throw-away-.*");
                assertTrue(other || named.contains(name), name);
            }
        }
    }

    private static void judge(JsonNode one, byte[] bytes)
            throws RefusedException, IOException, MalformedJsonException {
        switch (one.get("kind").asText()) {
            case "root" -> {
                if (one.has("before")) {
                    Root.trusted(bytes(one.get("before").asText())).next(bytes);
                } else {
                    Root.trusted(bytes);
                }
            }
            case "head" -> good(Head.of(bytes).isSignedFor(root(one)));
            case "card" -> good(Card.of(bytes).isSignedFor(root(one)));
            case "manifest" -> {
                String language = one.get("language").asText();
                Head head = Head.of(bytes(one.get("head").asText()));
                Manifest.of(bytes, head.manifest(language), language);
            }
            case "chunk" ->
                    entry(one.get("manifest"), one.get("name").asText()).verified(Blob.of(bytes));
            case "lines" -> JsonLinesFile.of(bytes);
            case "changes" -> {
                String base = one.get("base").asText();
                byte[] result = bytes(one.get("result").asText());
                Scratch scratch = new Scratch(new MemoryStorage(), Stop.never());
                sections(bytes, scratch)
                        .values()
                        .iterator()
                        .next()
                        .read()
                        .applyTo(
                                base.isEmpty() ? null : Blob.of(bytes(base)),
                                one.get("since").asLong(),
                                Encoding.sha256Hex(result),
                                result.length,
                                scratch);
            }
            case "update" -> update(one, bytes);
            case "pack" -> pack(one, bytes);
            case "push" -> good(PushVector.judge(one));
            case "folding" -> good(one.get("good").asBoolean()); // FoldedTextTest reads them
            case "search" -> good(one.get("good").asBoolean()); // SearchVectorsTest reads them
            default -> throw new AssertionError(one);
        }
    }

    private static void update(JsonNode one, byte[] bytes) throws RefusedException, IOException {
        byte[] result = bytes(one.get("manifest").asText());
        byte[] base = bytes("manifests/tg-1.lines");
        Scratch scratch = new Scratch(new MemoryStorage(), Stop.never());
        Map<String, ChangeSection.Place> sections = sections(bytes, scratch);
        assertEquals("manifest.tg", sections.keySet().iterator().next());
        Spool manifest =
                sections.get("manifest.tg")
                        .read()
                        .applyTo(
                                Blob.of(base),
                                one.get("since").asLong(),
                                Encoding.sha256Hex(result),
                                result.length,
                                scratch);
        assertTrue(Arrays.equals(result, Encoding.bytes(manifest)));
    }

    private static Map<String, ChangeSection.Place> sections(byte[] bytes, Scratch scratch)
            throws RefusedException, IOException {
        Spool received = scratch.spool();
        received.write(bytes);
        return ChangeSection.places(received.finish(), true);
    }

    private static void pack(JsonNode one, byte[] bytes) throws RefusedException, IOException {
        SyncClient client =
                new SyncClient(
                        bytes(one.get("root").asText()),
                        List.of(),
                        (mirror, path, headers, limit) -> Response.empty(404),
                        new MemoryStorage(),
                        () -> TestPhone.NOW,
                        new Random(1));
        good(
                client.importPack(new ByteArrayInputStream(bytes)).outcome()
                        == SyncReport.Outcome.UPDATED);
        assertTrue(TestPhone.words(client.content("tg").chunk("hotlines.tg.v1")).contains("+999"));
    }

    private static Manifest.Entry entry(JsonNode manifest, String name)
            throws RefusedException, IOException, MalformedJsonException {
        for (JsonLinesFile.Line line : JsonLinesFile.of(bytes(manifest.asText())).all()) {
            if (line.json().text("name", "").equals(name)) {
                return new Manifest.Entry(line.json());
            }
        }
        throw new AssertionError(name);
    }

    private static void good(boolean yes) throws RefusedException {
        if (!yes) {
            throw new RefusedException("not good");
        }
    }

    private static Root root(JsonNode one) throws RefusedException, IOException {
        return Root.trusted(bytes(one.get("root").asText()));
    }

    private static JsonNode index() throws IOException {
        return new ObjectMapper().readTree(bytes("index.json"));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }
}
