package org.notorturetj.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The Java client against the hostile mirror, over HTTP, as a client in any language would do it:
 * in a process of its own with 32 MB, as an old phone gives to an app.
 */
@Tag("proof")
class HostileMirrorTest {
    private static final String MEMORY = "-Xmx32m";

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> the_client_withstands_every_case_with_the_memory_of_a_phone()
            throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        try (HostileMirror mirror = HostileMirror.start(0)) {
            Map<String, String> played = play(mirror.address());
            for (Case one : mirror.cases()) {
                String result = played.getOrDefault(one.name(), "the client's process has ended");
                tests.add(DynamicTest.dynamicTest(one.name(), () -> assertEquals("ok", result)));
            }
        }
        return tests.stream();
    }

    @Test
    void the_kit_has_at_least_eighty_cases() throws IOException {
        try (HostileMirror mirror = HostileMirror.start(0)) {
            assertTrue(mirror.cases().size() >= 80, mirror.cases().size() + " cases");
        }
    }

    /** What became of each case. */
    private Map<String, String> play(String address) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                MEMORY,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath(),
                                KitPlayer.class.getName(),
                                address,
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Map<String, String> results = new LinkedHashMap<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split("[ :]", 3);
                results.put(words[1], words[0].equals("ok") ? "ok" : line);
            }
        }
        process.waitFor();
        return results;
    }

    /** The client, its library and the player: what the kit needs is not on the phone. */
    private static String classPath() {
        return String.join(
                java.io.File.pathSeparator,
                Arrays.stream(
                                new Class<?>[] {
                                    org.notorturetj.client.SyncClient.class,
                                    org.brotli.dec.BrotliInputStream.class,
                                    KitPlayer.class
                                })
                        .map(HostileMirrorTest::location)
                        .toList());
    }

    private static String location(Class<?> type) {
        return Path.of(
                        java.net.URI.create(
                                type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()))
                .toString();
    }
}
