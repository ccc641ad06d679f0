package org.notorturetj.contract;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.hostile.HostileMirror;
import org.tartarus.snowball.SnowballStemmer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The budgets that can be checked without the server: the requests of the client and its size. The
 * bytes of the real content are measured by a test of the server.
 */
class BudgetsTest {
    private static final List<String> USED_OF_SNOWBALL =
            List.of(
                    "Among",
                    "SnowballProgram",
                    "SnowballStemmer",
                    "ext/englishStemmer",
                    "ext/russianStemmer");

    private final Map<String, Long> limits = Budgets.read(Path.of("budgets.yaml"));

    BudgetsTest() throws IOException {}

    @Test
    void requests_of_a_cold_start_no_change_and_one_change_are_within_budget(@TempDir Path folder)
            throws Exception {
        try (HostileMirror mirror = HostileMirror.start(0)) {
            String before = mirror.address() + "/honest/before/";
            TrafficCounter cold = sync(folder, before);
            within("cold-start-requests", cold.requests());
            within("cold-start-bytes", cold.bytesSent() + cold.bytesReceived());
            within("request-headers", cold.bytesSent() / cold.requests());
            TrafficCounter again = sync(folder, before);
            within("nothing-new-requests", again.requests());
            TrafficCounter changed = sync(folder, mirror.address() + "/honest/after/");
            within("one-number-changed-requests", changed.requests());
        }
    }

    @Test
    void a_head_is_within_budget(@TempDir Path folder) throws IOException {
        within("head-encoded", Files.size(Path.of("vectors/heads/2-audit.head")));
    }

    @Test
    void a_message_is_within_the_limit_as_fcm_counts_it() throws IOException {
        long longest = 0;
        try (Stream<Path> files = Files.list(Path.of("vectors/push"))) {
            for (Path file : files.toList()) {
                longest = Math.max(longest, counted(new ObjectMapper().readTree(file.toFile())));
            }
        }
        within("push-data", longest);
        // A signature has 70 to 72 bytes, so the vectors may miss the longest message by a few.
        String number = "9007199254740991";
        ObjectNode all = new ObjectMapper().createObjectNode();
        all.put("v", "1").put("nid", "z".repeat(16)).put("seq", number).put("kind", "retract");
        all.put("urgent", "1").put("exp", number).put("sig", "z".repeat(16 + 1 + 96));
        assertEquals(193, counted(all));
        assertTrue(longest <= 193 && longest > 185, "the longest is " + longest);
    }

    private static long counted(JsonNode data) {
        return data.properties().stream()
                .mapToLong(each -> bytes(each.getKey()) + bytes(each.getValue().asText()))
                .sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void the_size_of_the_client_is_within_budget() throws IOException {
        // As in the jar with the classifier "app", which Maven makes and weighs later.
        within(
                "client-jar",
                jar(file ->
                                !file.contains("/cli/")
                                        && !file.contains("/VerifiedHead")
                                        && !isOfSearch(file)
                                        && !file.contains("package-info"))
                        .size());
    }

    @Test
    void the_jar_that_is_shipped_is_weighed_by_the_same_budget() throws IOException {
        assertTrue(
                new String(Files.readAllBytes(Path.of("pom.xml")), StandardCharsets.UTF_8)
                        .contains("<maxsize>" + limits.get("client-jar") + "</maxsize>"));
    }

    @Test
    void the_size_of_the_search_with_its_stemmers_is_within_budget() throws Exception {
        long stemmers = 0;
        try (JarFile snowball = new JarFile(new File(location(SnowballStemmer.class)))) {
            for (String used : USED_OF_SNOWBALL) {
                String name = "org/tartarus/snowball/" + used + ".class";
                stemmers +=
                        snowball.getJarEntry(name).getCompressedSize() + 2L * name.length() + 76;
            }
        }
        within("search-jar", jar(BudgetsTest::isOfSearch).size() + stemmers);
    }

    private static boolean isOfSearch(String file) {
        return file.contains("/client/search/") || file.contains("/client/text/");
    }

    private static URI location(Class<?> type) throws URISyntaxException {
        return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    }

    private static ByteArrayOutputStream jar(Predicate<String> taken) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path classes = Path.of("target/classes");
        try (ZipOutputStream jar = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (taken.test(name)) {
                    jar.putNextEntry(new ZipEntry(name));
                    jar.write(Files.readAllBytes(file));
                }
            }
        }
        return bytes;
    }

    private static TrafficCounter sync(Path folder, String mirror) throws Exception {
        byte[] root;
        String address = mirror.replaceAll("/honest/.*", "/honest/root");
        try (var in = URI.create(address).toURL().openStream()) {
            root = in.readAllBytes();
        }
        TrafficCounter traffic = new TrafficCounter();
        SyncClient client =
                new SyncClient(
                        root,
                        List.of(mirror),
                        new HttpTransport(traffic),
                        FileStorage.withoutFsync(folder.toFile()),
                        () -> 1_795_600_000_000L,
                        new Random(1));
        client.sync("tg", Scope.ESSENTIALS);
        return traffic;
    }

    private void within(String name, long measured) {
        long limit = limits.get(name);
        assertTrue(measured <= limit, name + ": " + measured + " of " + limit);
        assertTrue(measured > 0, name + " was not measured");
    }
}
