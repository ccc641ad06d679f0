package org.notorturetj.signer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;
import org.notorturetj.client.Content;
import org.notorturetj.client.RefusedException;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.Transport.Response;
import org.notorturetj.client.storage.FileStorage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A phone with the real client, to which everything is done that happens to the phone of an
 * instance.
 */
final class ModelPhone {
    private static final Pattern TEXT = Pattern.compile("~Record\\$\\d+~");

    private final ModelInstance instance;
    private final ModelFiles files;
    private final Path folder;
    private final byte[] firstRoot;
    private final Map<String, byte[]> served = new HashMap<>();
    private SyncClient client;
    private long now = Instant.parse("2026-11-25T09:00:00Z").toEpochMilli();

    ModelPhone(ModelInstance instance, Path folder) throws IOException, RefusedException {
        this.instance = instance;
        this.files = new ModelFiles(instance);
        this.folder = folder;
        this.firstRoot = files.root(instance.value(0, "root", "Phone").orElseThrow());
        this.client = open();
    }

    private SyncClient open() throws IOException, RefusedException {
        return new SyncClient(
                firstRoot,
                List.of("https://mirror.example/v1/sync/"),
                (mirror, path, headers, limit) -> answer(path),
                FileStorage.withoutFsync(folder.toFile()),
                () -> now,
                new Random(0));
    }

    private Response answer(String path) {
        String asked = path.startsWith("head") ? "head" : path;
        return served.containsKey(asked) ? Response.file(served.get(asked)) : Response.empty(404);
    }

    /** What happens in a state leads to the next one. */
    void happens(int state) throws IOException, RefusedException {
        // Longer than the only mirror ever has to wait after it failed.
        now += Duration.ofMinutes(61).toMillis();
        served.clear();
        String event = instance.value(state, "event", "Now").orElseThrow();
        switch (event.substring(0, event.indexOf('$'))) {
            case "Sync" -> sync(state);
            case "Import" -> client.importPack(new ByteArrayInputStream(pack(state)));
            case "FollowRoot" -> followRoot(state);
            default -> client = open();
        }
    }

    private void sync(int state) throws IOException {
        String language = instance.value(state, "language", "Now").orElseThrow();
        String tag = ModelFiles.language(language).tag();
        String head = instance.value(state, "head", "Now").orElseThrow();
        served.put("head", files.head(head));
        manifest(state, head, language)
                .ifPresent(
                        manifest ->
                                served.put(
                                        "manifest/" + tag + "/" + seq(head),
                                        files.manifest(manifest, ModelFiles.language(language))));
        served.putAll(chunks(state, head, language));
        Optional<String> asked = instance.value(state, "asked", "Now");
        if (asked.isPresent()) {
            client.syncTo(tag, scope(state), instance.number(asked.get()));
        } else {
            client.sync(tag, scope(state));
        }
    }

    private long seq(String head) {
        return instance.number(instance.one("number", head));
    }

    private Scope scope(int state) {
        return instance.at(state, "scope", "Now").size() == 3 ? Scope.ALL : Scope.ESSENTIALS;
    }

    /** The head whose manifest arrives: the same bytes are the same file. */
    private Optional<String> manifest(int state, String head, String language) {
        return instance.value(state, "manifest", "Now")
                .map(other -> files.sameManifest(other, head, language) ? head : other);
    }

    /** Bytes by the address under which the client will ask for them. */
    private Map<String, byte[]> chunks(int state, String head, String language) {
        Map<String, byte[]> chunks = new LinkedHashMap<>();
        Optional<String> held = instance.value(state, "at", "Phone", language);
        String stated =
                held.filter(at -> files.sameManifest(at, head, language)).isPresent()
                        ? head
                        : manifest(state, head, language).orElse(head);
        for (List<String> tuple : instance.at(state, "served", "Now")) {
            String name = ModelFiles.chunk(tuple.get(0), ModelFiles.language(language));
            chunks.put("chunk/" + files.sha256(stated, name), files.file(tuple.get(1), name));
        }
        return chunks;
    }

    private byte[] pack(int state) {
        String language = instance.value(state, "language", "Now").orElseThrow();
        String head = instance.value(state, "head", "Now").orElseThrow();
        Language tongue = ModelFiles.language(language);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("head", files.head(head));
        parts.put(
                "manifest/" + tongue.tag(),
                files.manifest(manifest(state, head, language).orElseThrow(), tongue));
        parts.putAll(chunks(state, head, language));
        List<String> list = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.forEach(
                (name, part) -> {
                    list.add("{\"length\":%d,\"name\":\"%s\"}".formatted(part.length, name));
                    bytes.writeBytes(part);
                });
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        pack.writeBytes(
                ModelFiles.utf8(
                        "{\"language\":\"%s\",\"pack\":1,\"parts\":[%s],\"scope\":\"%s\"}\n"
                                .formatted(
                                        tongue.tag(),
                                        String.join(",", list),
                                        scope(state) == Scope.ALL ? "all" : "essentials")));
        pack.writeBytes(bytes.toByteArray());
        return pack.toByteArray();
    }

    /** A client asks for the next root when it does not know who signed a head: here nobody did. */
    private void followRoot(int state) throws IOException {
        String trusted = instance.value(state, "root", "Phone").orElseThrow();
        long next = instance.number(instance.one("n", trusted)) + 1;
        String offered = instance.value(state, "root", "Now").orElseThrow();
        served.put("head", new StrangerHead().bytes());
        served.put("root/" + next, files.root(offered));
        client.sync("tg", Scope.ESSENTIALS);
    }

    /** What the model says that the phone holds is what it holds. */
    void holds(int state) throws IOException {
        String as = "in state " + state;
        String root = instance.value(state, "root", "Phone").orElseThrow();
        assertThat(client.state().root())
                .as("root " + as)
                .isEqualTo(instance.number(instance.one("n", root)));
        Optional<String> head = instance.value(state, "head", "Phone");
        assertThat(client.state().head().map(ModelPhone::text))
                .as("head " + as)
                .isEqualTo(head.map(files::head).map(ModelPhone::text));
        for (String language : List.of("Tg$0", "Ru$0")) {
            Set<String> expected = new TreeSet<>();
            for (List<String> tuple : instance.at(state, "holds", "Phone")) {
                if (tuple.get(0).equals(language)) {
                    expected.add(ModelFiles.text(tuple.get(1)));
                }
            }
            assertThat(shown(ModelFiles.language(language)))
                    .as(language + " " + as)
                    .isEqualTo(expected);
        }
    }

    private Set<String> shown(Language language) throws IOException {
        Content content = client.content(language.tag());
        Set<String> shown = new TreeSet<>();
        for (String name : content.chunkNames()) {
            TEXT.matcher(text(content.chunk(name)))
                    .results()
                    .forEach(match -> shown.add(match.group()));
        }
        return shown;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
