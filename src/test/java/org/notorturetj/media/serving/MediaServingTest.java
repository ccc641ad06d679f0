package org.notorturetj.media.serving;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.store.MediaStore;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Owner;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Files of media as readers get them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaServingTest {
    private static final int SIZE = 300_000;

    /** The entity tag of whoever answers, and the length of the file. */
    private static final String TAG = "TAG";

    /** Requests that are answered as nginx answers them: method, and headers a line. */
    private static final List<String> LIKE_NGINX =
            List.of(
                    "GET",
                    "HEAD",
                    "POST",
                    "DELETE",
                    "GET Range: bytes=0-99",
                    "HEAD Range: bytes=0-99",
                    "GET Range: bytes=0-0",
                    "GET Range: bytes=0-",
                    "GET Range: bytes=100-",
                    "HEAD Range: bytes=100-",
                    "GET Range: bytes=299999-",
                    "GET Range: bytes=299999-299999",
                    "GET Range: bytes=0-299999",
                    "GET Range: bytes=0-300000",
                    "GET Range: bytes=299990-999999999",
                    "GET Range: bytes=300000-",
                    "HEAD Range: bytes=300000-",
                    "GET Range: bytes=300000-300001",
                    "GET Range: bytes=999999999999999999-",
                    "GET Range: bytes=99999999999999999999-",
                    "GET Range: bytes=-1",
                    "GET Range: bytes=-100",
                    "HEAD Range: bytes=-100",
                    "GET Range: bytes=-300000",
                    "GET Range: bytes=-300001",
                    "GET Range: bytes=-0",
                    "GET Range: bytes= 0 - 9",
                    "GET Range: BYTES=0-9",
                    "GET Range: bytes=0-1,5-6",
                    "GET Range: bytes=0-1, -5",
                    "GET Range: bytes=",
                    "GET Range: lines=0-9",
                    "GET Range: 0-9",
                    "GET Range: bytes=0-9\nIf-Range: TAG",
                    "GET Range: bytes=300000-\nIf-Range: TAG",
                    "GET Range: bytes=0-9\nIf-Range: \"other\"",
                    "GET Range: bytes=300000-\nIf-Range: \"other\"",
                    "GET Range: bytes=0-9\nIf-Range: W/TAG",
                    "GET Range: bytes=0-9\nIf-Range: Mon, 01 Jan 2001 00:00:00 GMT",
                    "GET If-None-Match: TAG",
                    "HEAD If-None-Match: TAG",
                    "GET If-None-Match: W/TAG",
                    "GET If-None-Match: *",
                    "GET If-None-Match: \"other\"",
                    "GET If-None-Match: \"other\", TAG",
                    "GET If-None-Match: TAG\nRange: bytes=0-9",
                    "GET If-None-Match: \"other\"\nRange: bytes=0-9",
                    "GET If-Match: TAG",
                    "GET If-Match: *",
                    "GET If-Match: \"other\"",
                    "GET If-Match: \"other\"\nRange: bytes=0-9",
                    "GET If-Modified-Since: Tue, 01 Jan 2030 00:00:00 GMT");

    /** What RFC 9110 calls no range is left out of account here, and refused by nginx. */
    private static final List<String> NO_RANGES =
            List.of(
                    "GET Range: bytes=-",
                    "GET Range: bytes=a-b",
                    "GET Range: bytes=5-3",
                    "GET Range: bytes=0x0-5",
                    "GET Range: bytes=--5");

    private static final List<String> COMPARED =
            List.of("content-length", "content-range", "content-type", "accept-ranges");

    @Inject MediaStore store;
    @Inject Owner owner;

    @TestHTTPResource("/")
    URI server;

    @TempDir Path work;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Bytes that readers may have, and their hash. */
    private String published(String type, byte[] bytes) throws IOException, SQLException {
        String hash = store.put(bytes);
        owner.execute(
                "INSERT INTO published.media_file (hash, type, bytes) VALUES ('\\x%s', '%s', %d)"
                        .formatted(hash, FileType.valueOf(type).mediaType(), bytes.length));
        return hash;
    }

    private static byte[] invented(int size) {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        return bytes;
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return sent(server.resolve(path), "GET", "");
    }

    private HttpResponse<byte[]> sent(URI address, String request, String tag) throws Exception {
        String[] parts = request.split(" ", 2);
        var built =
                HttpRequest.newBuilder(address)
                        .method(parts[0], HttpRequest.BodyPublishers.noBody());
        for (String line : parts.length == 1 ? new String[0] : parts[1].split("\n")) {
            String[] header = line.split(": ", 2);
            built.header(header[0], header[1].replace(TAG, tag));
        }
        return client.send(built.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/", "/read/media/"})
    void a_file_is_sent_whole_with_what_a_browser_must_know(String door) throws Exception {
        byte[] bytes = invented(SIZE);
        String name = published("PDF", bytes) + ".pdf";

        HttpResponse<byte[]> answer = get(door + name);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(bytes);
        assertHeader(answer, "content-type", "application/pdf");
        assertHeader(answer, "content-length", "" + SIZE);
        assertHeader(answer, "etag", '"' + name.replace(".pdf", "") + '"');
        assertHeader(answer, "cache-control", "public, max-age=604800");
        assertHeader(answer, "x-content-type-options", "nosniff");
        assertHeader(
                answer,
                "content-security-policy",
                "default-src 'none'; sandbox; frame-ancestors 'none'");
        assertHeader(answer, "content-disposition", "inline; filename=\"" + name + "\"");
        assertHeader(answer, "accept-ranges", "bytes");
        assertThat(answer.headers().map())
                .doesNotContainKeys("last-modified", "set-cookie", "transfer-encoding");
    }

    @Test
    void a_website_may_read_it() throws Exception {
        String hash = published("WEBP", invented(100));

        HttpResponse<byte[]> answer =
                sent(
                        server.resolve("/media/" + hash + ".webp"),
                        "GET Origin: https://paper.example.org",
                        "");

        assertHeader(answer, "access-control-allow-origin", "*");
        assertHeader(answer, "cross-origin-resource-policy", "cross-origin");
    }

    private static void assertHeader(HttpResponse<?> answer, String name, String value) {
        assertThat(answer.headers().allValues(name)).as(name).containsExactly(value);
    }

    @Test
    void every_type_has_one_address() throws Exception {
        Map<String, String> types =
                Map.of(
                        "JPEG jpg", "image/jpeg",
                        "PNG png", "image/png",
                        "WEBP webp", "image/webp",
                        "PDF pdf", "application/pdf",
                        "MP3 mp3", "audio/mpeg",
                        "OPUS opus", "audio/ogg");
        for (var type : types.entrySet()) {
            String[] names = type.getKey().split(" ", -1);
            String hash = published(names[0], invented(50));
            assertHeader(get("/media/" + hash + "." + names[1]), "content-type", type.getValue());
            for (String other :
                    List.of("jpg", "png", "webp", "pdf", "mp3", "opus", "jpeg", "exe")) {
                assertThat(get("/media/" + hash + "." + other).statusCode())
                        .as(names[0] + " as " + other)
                        .isEqualTo(other.equals(names[1]) ? 200 : 404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/", "/read/media/"})
    void what_is_not_published_is_not_there_though_the_store_has_it(String door) throws Exception {
        String draft = store.put(invented(60));

        for (String path :
                List.of(
                        draft + ".jpg",
                        draft,
                        draft + ".jpg/",
                        draft.toUpperCase(Locale.ROOT) + ".jpg",
                        draft.substring(1) + ".jpg",
                        "..%2F" + draft + ".jpg",
                        "trash/" + draft + ".jpg",
                        "")) {
            HttpResponse<byte[]> answer = get(door + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertHeader(answer, "cache-control", "no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/", "/read/media/"})
    void what_is_taken_away_is_gone_with_the_next_request(String door) throws Exception {
        String hash = published("JPEG", invented(70));
        String path = door + hash + ".jpg";
        assertThat(get(path).statusCode()).isEqualTo(200);

        owner.execute(
                "UPDATE published.media_file SET gone_at = now() WHERE hash = '\\x" + hash + "'");
        for (String request :
                List.of(
                        "GET",
                        "HEAD",
                        "GET Range: bytes=0-9",
                        "GET If-None-Match: \"" + hash + '"')) {
            assertThat(sent(server.resolve(path), request, "").statusCode())
                    .as(request)
                    .isEqualTo(410);
        }

        owner.execute("DELETE FROM published.media_file WHERE hash = '\\x" + hash + "'");
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    @ExpectServerError(503)
    void what_the_store_lost_is_a_fault_and_no_answer_to_keep() throws Exception {
        String hash = published("JPEG", invented(80));
        store.erase(hash);

        HttpResponse<byte[]> answer = get("/media/" + hash + ".jpg");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertHeader(answer, "cache-control", "no-store");
    }

    @Test
    void requests_are_answered_as_nginx_answers_them() throws Exception {
        assumeTrue(Files.isExecutable(Nginx.PROGRAM), "nginx is not installed");
        byte[] bytes = invented(SIZE);
        String path = "/media/" + published("WEBP", bytes) + ".webp";
        Path folder = Files.createDirectories(work.resolve("served/media"));
        Files.write(folder.resolve(path.substring("/media/".length())), bytes);
        try (Nginx nginx = Nginx.over(folder.getParent(), work)) {
            URI theirs = nginx.at(path);
            URI ours = server.resolve(path);
            String theirTag = tag(theirs);
            String ourTag = tag(ours);
            assertSoftly(
                    all -> {
                        for (String request : LIKE_NGINX) {
                            all.assertThat(said(ours, request, ourTag))
                                    .as(request)
                                    .isEqualTo(said(theirs, request, theirTag));
                        }
                        for (String request : NO_RANGES) {
                            all.assertThat(said(ours, request, ourTag).get("status"))
                                    .as(request)
                                    .isEqualTo("200");
                            all.assertThat(said(theirs, request, theirTag).get("status"))
                                    .as(request + " at nginx")
                                    .isEqualTo("416");
                        }
                    });
        }
    }

    private String tag(URI address) throws Exception {
        return sent(address, "HEAD", "").headers().firstValue("etag").orElseThrow();
    }

    /** The status, what the headers say of the file, and the bytes; of refusals the range alone. */
    private Map<String, Object> said(URI address, String request, String tag) {
        try {
            HttpResponse<byte[]> answer = sent(address, request, tag);
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("status", "" + answer.statusCode());
            boolean file = answer.statusCode() < 300;
            Map<String, Object> headers = new TreeMap<>();
            for (String name : file ? COMPARED : List.of("content-range")) {
                headers.put(name, answer.headers().allValues(name));
            }
            said.put("headers", headers);
            if (file) {
                said.put("tag", answer.headers().allValues("etag").contains(tag));
                said.put("bytes", Arrays.hashCode(answer.body()));
            }
            return said;
        } catch (Exception e) {
            return Map.of("failure", e.toString());
        }
    }
}
