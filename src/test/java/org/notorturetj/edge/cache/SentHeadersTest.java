package org.notorturetj.edge.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.edge.Coding;
import org.notorturetj.edge.Representation;

import io.vertx.core.MultiMap;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SentHeadersTest {
    private final SentHeaders headers = new SentHeaders();

    /** A home page that fell back to Russian until there was a Tajik one. */
    @Test
    void the_next_representation_says_its_own_language() {
        headers.learn(
                MultiMap.caseInsensitiveMultiMap()
                        .add("X-Frame-Options", "DENY")
                        .add("Cache-Control", "max-age=60")
                        .add("Content-Language", "ru")
                        .add("Content-Type", "application/json")
                        .add("Vary", "Accept-Encoding"),
                Set.of("x-frame-options"),
                false);
        Representation next =
                Representation.ofContent("{}".getBytes(StandardCharsets.UTF_8), false, "tg");
        var finished = SentHeaders.like(headers).finished(next, Coding.IDENTITY, false);
        assertThat(Arrays.stream(finished.whole()).map(Object::toString))
                .contains("Header[name=Content-Language, value=tg]")
                .doesNotContain("Header[name=Content-Language, value=ru]");
        assertThat(names(finished.whole()))
                .containsExactly(
                        "X-Frame-Options",
                        "Cache-Control",
                        "Content-Language",
                        "Content-Length",
                        "Content-Type",
                        "ETag",
                        "Vary");
        assertThat(names(finished.unchanged()))
                .containsExactly(
                        "X-Frame-Options", "Cache-Control", "Content-Language", "ETag", "Vary");
    }

    @Test
    void what_no_filter_is_known_to_add_is_not_learnt() {
        headers.learn(
                MultiMap.caseInsensitiveMultiMap()
                        .add("Vary", "Accept-Encoding")
                        .add("connection", "close")
                        .add("Keep-Alive", "timeout=5")
                        .add("Date", "Mon, 30 Nov 2026 09:00:00 GMT")
                        .add("Set-Cookie", "a=b")
                        .add("Cache-Status", "notorturetj; hit")
                        .add("RateLimit", "\"misses\";r=0")
                        .add("Access-Control-Max-Age", "86400"),
                Set.of(),
                false);
        Representation made =
                Representation.ofContent("{}".getBytes(StandardCharsets.UTF_8), true, "en");
        assertThat(names(headers.finished(made, Coding.IDENTITY, false).whole()))
                .doesNotContain(
                        "connection",
                        "Keep-Alive",
                        "Date",
                        "Set-Cookie",
                        "Cache-Status",
                        "RateLimit",
                        "Access-Control-Max-Age");
    }

    private static List<String> names(SentHeaders.Header[] sent) {
        return Arrays.stream(sent).map(header -> header.name().toString()).toList();
    }
}
