package org.notorturetj.edge.cache;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;

class ResponseKeyTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/tg/home, , /v1/tg/home",
        "/v1/tg/articles, limit=5, /v1/tg/articles?limit=5",
        "/v1/tg/articles, topic=a&limit=5, /v1/tg/articles?limit=5&topic=a",
        "/v1/tg/articles, limit=%35, /v1/tg/articles?limit=5",
        "/v1/tg/hotlines, openAt=2026-01-01T00:00:00Z, /v1/tg/hotlines?openAt=2026-01-01T00%3A00%3A00Z",
        "/v1/tg/articles, limit=, /v1/tg/articles?limit=",
        "/v1/tg/articles, topic=a%3Blimit=5, /v1/tg/articles?topic=a%3Blimit%3D5"
    })
    void one_spelling_for_each(String path, String query, String key) {
        assertThat(ResponseKey.of(path, query)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tg/home/",
                "/v1//tg",
                "/v1/./tg",
                "/v1/../tg",
                "/v1/.hidden",
                "/v1/tg/h%6Fme",
                "/v1/tg;a=b",
                "/v1/т",
                "/v1/a b",
                "/v1/tg/a?limit=1&limit=1",
                "/v1/tg/a?limit",
                "/v1/tg/a?=1",
                "/v1/tg/a?a=1&",
                "/v1/tg/a?",
                "/v1/tg/a?a=1+2",
                "/v1/tg/a?a=1;b=2",
                "/v1/tg/a?a=1;",
                "/v1/tg/a?a=%",
                "/v1/tg/a?a=%FF"
            })
    void other_spellings_are_not_kept(String url) {
        int end = url.indexOf('?');
        String path = end < 0 ? url : url.substring(0, end);
        assertThat(ResponseKey.of(path, end < 0 ? null : url.substring(end + 1))).isNull();
    }

    @Property(tries = 200)
    void the_order_of_parameters_makes_no_other_key(
            @ForAll @Size(min = 1, max = 6) @UniqueElements
                    List<@AlphaChars @StringLength(min = 1, max = 8) String> names) {
        List<String> parameters =
                new java.util.ArrayList<>(names.stream().map(name -> name + "=1").toList());
        String one = ResponseKey.of("/v1/a", String.join("&", parameters));
        Collections.reverse(parameters);
        assertThat(ResponseKey.of("/v1/a", String.join("&", parameters))).isEqualTo(one);
    }
}
