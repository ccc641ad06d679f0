package org.notorturetj.edge;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class HeadCases {
    private static final String LINES = "/v1/tg/hotlines";

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void head_has_the_headers_of_get_and_no_body(String coding) {
        for (String address : List.of(LINES, "/v1", "/v1/en/articles?limit=2", "/problems/gone")) {
            Response get = raw().header("Accept-Encoding", coding).get(address);
            Response head = raw().header("Accept-Encoding", coding).head(address);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.asByteArray()).isEmpty();
            assertThat(get.header("Content-Length"))
                    .isEqualTo(Integer.toString(get.asByteArray().length));
            for (String name :
                    List.of(
                            "Content-Length",
                            "ETag",
                            "Vary",
                            "Cache-Control",
                            "Content-Type",
                            "Content-Language")) {
                assertThat(head.header(name)).as(address + " " + name).isEqualTo(get.header(name));
            }
            assertThat(head.header("Content-Encoding")).isEqualTo(get.header("Content-Encoding"));
        }
    }

    @Test
    void head_supports_conditions_too() {
        raw().header("If-None-Match", tag(LINES, "identity")).head(LINES).then().statusCode(304);
        raw().header("If-Match", "\"other\"").head(LINES).then().statusCode(412);
    }

    private static String tag(String address, String coding) {
        return raw().header("Accept-Encoding", coding).get(address).header("ETag");
    }

    /** Does not decode the body. */
    private static RequestSpecification raw() {
        return given().config(
                        RestAssured.config()
                                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
