package org.notorturetj.edge;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.http.Codings;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class CodingsCases {
    private static final String LINES = "/v1/tg/hotlines";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br|br",
                "gzip|gzip",
                "gzip, deflate, br, zstd|br",
                "gzip;q=1.0, br;q=0.5|br",
                "BR|br",
                "gzip, br;q=0|gzip",
                "gzip , br ; q=0.000|gzip",
                "gzip;q=0.001|gzip"
            })
    void the_best_coding_the_client_accepts_is_sent(String accepted, String sent) {
        Response response = raw().header("Accept-Encoding", accepted).get(LINES);
        assertThat(response.header("Content-Encoding")).isEqualTo(sent);
        assertThat(response.header("Vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "gzip;q=0",
                "br;q=0, gzip;q=0.0",
                "deflate",
                "zstd",
                "",
                "x-gzip-not",
                "bread"
            })
    void without_a_common_coding_the_body_is_sent_unencoded(String accepted) {
        Response response = raw().header("Accept-Encoding", accepted).get(LINES);
        assertThat(response.header("Content-Encoding")).isNull();
        assertThat(response.header("Vary")).contains("Accept-Encoding");
        assertThat(response.asString()).startsWith("{\"items\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void a_coded_body_decodes_to_the_same_bytes_and_is_shorter(String coding) {
        byte[] plain = raw().header("Accept-Encoding", "identity").get(LINES).asByteArray();
        byte[] coded = raw().header("Accept-Encoding", coding).get(LINES).asByteArray();
        assertThat(coded.length).isLessThan(plain.length / 2);
        assertThat(Codings.decoded(coded, coding)).isEqualTo(plain);
    }

    @Test
    void a_short_body_is_not_encoded() {
        Response response =
                raw().header("Accept-Encoding", "br").get("/v1/en/articles?to=1990-01-01");
        assertThat(response.header("Content-Encoding")).isNull();
        assertThat(response.header("Vary")).contains("Accept-Encoding");
    }

    @Test
    void the_same_request_gets_the_same_bytes() {
        for (String coding : new String[] {"identity", "gzip", "br"}) {
            assertThat(raw().header("Accept-Encoding", coding).get(LINES).asByteArray())
                    .isEqualTo(raw().header("Accept-Encoding", coding).get(LINES).asByteArray());
        }
    }

    @Test
    void explanations_of_problems_are_text_in_utf_8() {
        Response response = raw().header("Accept-Encoding", "gzip").get("/problems/gone");
        assertThat(response.contentType()).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(
                        new String(
                                Codings.decoded(response.asByteArray(), "gzip"),
                                StandardCharsets.UTF_8))
                .contains("Тоҷикӣ");
    }

    /** Does not decode the body. */
    private static RequestSpecification raw() {
        return given().config(
                        RestAssured.config()
                                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
