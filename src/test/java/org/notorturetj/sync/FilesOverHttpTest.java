package org.notorturetj.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Codings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesOverHttpTest {
    @Inject Signer signer;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    private static long seq() {
        return HeadStatement.of(given().get("/v1/sync/head").asString()).seq();
    }

    private static String guides() {
        String manifest = given().get("/v1/sync/manifest/tg/" + seq()).asString();
        String entry =
                manifest.lines()
                        .filter(line -> line.contains("guides.tg"))
                        .findFirst()
                        .orElseThrow();
        return "/v1/sync/chunk/" + CanonicalJson.tree(entry).path("sha256").textValue();
    }

    /** Without the client library's own decoding. */
    private static Response coded(String coding) {
        return undecoded().header("Accept-Encoding", coding).get(guides());
    }

    private static RequestSpecification undecoded() {
        return given().config(
                        RestAssured.config()
                                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @ParameterizedTest
    @CsvSource({
        "head,        'max-age=60, stale-if-error=86400'",
        "root/1,      'max-age=604800'",
        "pack/tg,     'max-age=300, stale-if-error=604800'",
        "card/ru,     'max-age=3600, stale-if-error=604800'",
        "qr/en.svg,   'max-age=3600, stale-if-error=604800'",
    })
    void each_kind_of_file_has_its_cache_policy(String path, String policy) {
        given().get("/v1/sync/" + path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo(policy))
                .header("Set-Cookie", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void every_coding_is_the_same_file_and_smaller(String coding) throws Exception {
        byte[] plain = given().get(guides()).asByteArray();
        Response coded = coded(coding);

        assertThat(coded.header("Content-Encoding")).isEqualTo(coding);
        assertThat(coded.asByteArray().length).isLessThan(plain.length / 3);
        assertThat(Codings.decoded(coded.asByteArray(), coding)).isEqualTo(plain);
    }

    @Test
    void the_digest_covers_the_bytes_that_are_sent() throws Exception {
        Response coded = coded("br");

        assertThat(coded.header("Content-Digest"))
                .isEqualTo(
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                MessageDigest.getInstance("SHA-256")
                                                        .digest(coded.asByteArray()))
                                + ":");
    }

    @Test
    void an_interrupted_download_is_resumed() {
        byte[] whole = given().get(guides()).asByteArray();
        String tag = undecoded().get(guides()).header("ETag");

        Response rest =
                undecoded().header("Range", "bytes=1000-").header("If-Range", tag).get(guides());

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.header("Content-Range"))
                .isEqualTo("bytes 1000-%d/%d".formatted(whole.length - 1, whole.length));
        byte[] joined = java.util.Arrays.copyOf(whole, whole.length);
        System.arraycopy(rest.asByteArray(), 0, joined, 1000, whole.length - 1000);
        assertThat(rest.asByteArray()).hasSize(whole.length - 1000);
        assertThat(joined).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-0,1", "bytes=-5,5", "bytes=5-9,5"})
    void a_range_has_exactly_the_requested_length(String range, int length) {
        Response part = undecoded().header("Range", range).get(guides());

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asByteArray()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=9-5",
                "bytes=999999999-",
                "bytes=0-1,4-5",
                "lines=0-1",
                "bytes=-0",
                "x"
            })
    void an_invalid_range_is_ignored(String range) {
        assertThat(given().header("Range", range).get(guides()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_range_of_another_version_returns_the_whole_file() {
        given().header("Range", "bytes=5-9")
                .header("If-Range", "\"somethingElse\"")
                .get(guides())
                .then()
                .statusCode(200);
    }

    @Test
    void an_unchanged_head_is_not_sent_again() {
        String tag = given().header("Accept-Encoding", "br").get("/v1/sync/head").header("ETag");

        Response notModified =
                given().header("Accept-Encoding", "br, gzip")
                        .header("If-None-Match", tag)
                        .get("/v1/sync/head");

        assertThat(notModified.statusCode()).isEqualTo(304);
        assertThat(notModified.asByteArray()).isEmpty();
        assertThat(notModified.header("ETag")).isEqualTo(tag);
    }

    @Test
    void a_pack_contains_exactly_the_parts_of_its_header() {
        byte[] pack = given().get("/v1/sync/pack/ru/all").asByteArray();
        String text = new String(pack, StandardCharsets.UTF_8);
        var header = CanonicalJson.tree(text.substring(0, text.indexOf('\n')));
        int at = header.toString().getBytes(StandardCharsets.UTF_8).length + 1;
        for (var part : header.path("parts")) {
            String path = part.path("name").textValue();
            path = path.startsWith("manifest") ? path + "/" + seq() : path;
            byte[] file = given().get("/v1/sync/" + path).asByteArray();
            assertThat(java.util.Arrays.copyOfRange(pack, at, at + file.length))
                    .as(path)
                    .isEqualTo(file);
            at += file.length;
        }
        assertThat(at).isEqualTo(pack.length);
    }
}
