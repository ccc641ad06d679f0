package org.notorturetj.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.RefusedException;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.http.Deadline;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The Java client against the hostile mirror, over HTTP, as a client in any language would do it.
 */
class HostileMirrorTest {
    private static final Deadline DEADLINE = Deadline.of(4000);

    /** So that a mirror is quick to give up on that sends byte by byte. */
    private static final Deadline SHORT = Deadline.of(300);

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> the_client_withstands_every_case() throws Exception {
        HostileMirror mirror = HostileMirror.start(0);
        JsonNode cases = new ObjectMapper().readTree(bytes(mirror.address() + "/cases.json"));
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : cases) {
            String name = one.get("case").asText();
            tests.add(DynamicTest.dynamicTest(name, () -> play(mirror.address(), one)));
        }
        return tests.stream().onClose(mirror::close);
    }

    @Test
    void the_kit_has_at_least_fifty_cases() throws IOException {
        try (HostileMirror mirror = HostileMirror.start(0)) {
            assertTrue(mirror.cases().size() >= 50, mirror.cases().size() + " cases");
        }
    }

    private void play(String address, JsonNode one) throws Exception {
        Path own = folder.resolve(one.get("case").asText());
        byte[] root = bytes(address + one.get("root").asText());
        for (JsonNode step : one.get("steps")) {
            boolean slow =
                    one.get("case").asText().startsWith("slow")
                            && !step.path("accepted").asBoolean(true);
            SyncClient client = client(root, own, address, step, slow ? SHORT : DEADLINE);
            SyncReport report = run(client, address, step);
            String what = step.get("at").asText() + ": " + report.failures();
            boolean accepted =
                    report.outcome() == SyncReport.Outcome.UPDATED
                            || report.outcome() == SyncReport.Outcome.UNCHANGED;
            if (step.has("accepted")) {
                assertEquals(step.get("accepted").asBoolean(), accepted, what);
            }
            if (step.has("stale")) {
                assertEquals(step.get("stale").asBoolean(), report.stale(), what);
            }
            String visible = visible(client, step.get("language").asText());
            for (JsonNode text : step.get("shows")) {
                assertTrue(visible.contains(text.asText()), what + " lost " + text);
            }
            for (JsonNode text : step.get("hides")) {
                assertFalse(everything(own).contains(text.asText()), what + " kept " + text);
            }
        }
    }

    private static SyncClient client(
            byte[] root, Path own, String address, JsonNode step, Deadline deadline)
            throws RefusedException, IOException {
        long now = Instant.parse(step.get("now").asText()).toEpochMilli();
        return new SyncClient(
                root,
                step.get("does").asText().equals("sync")
                        ? List.of(address + step.get("at").asText())
                        : List.of(),
                new HttpTransport(Proxy.NO_PROXY, deadline, new TrafficCounter()),
                FileStorage.withoutFsync(own.toFile()),
                () -> now,
                new Random(1));
    }

    private static SyncReport run(SyncClient client, String address, JsonNode step)
            throws IOException {
        if (step.get("does").asText().equals("import")) {
            try (InputStream file =
                    URI.create(address + step.get("at").asText()).toURL().openStream()) {
                return client.importPack(file);
            }
        }
        Scope scope = Scope.valueOf(step.get("scope").asText().toUpperCase(Locale.ROOT));
        return client.sync(step.get("language").asText(), scope);
    }

    private static String visible(SyncClient client, String language) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : client.content(language).chunkNames()) {
            all.append(new String(client.content(language).chunk(name), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static String everything(Path own) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static byte[] bytes(String address) throws IOException {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return in.readAllBytes();
        }
    }
}
