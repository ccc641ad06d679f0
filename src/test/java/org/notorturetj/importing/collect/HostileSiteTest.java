package org.notorturetj.importing.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.standin.OldSite;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.support.log.RecordedLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Whoever has taken the old site over gets neither a file of ours nor all our memory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileSiteTest {
    private static final Site SITE = Site.of("https://old.example");
    private static final int TOO_MUCH = Answer.LARGEST_BODY + 1;

    @TempDir Path folder;

    @Test
    void an_entity_of_a_map_reads_no_file() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "key-of-ours");
        String map =
                """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "%s">]>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://old.example/a&e;</loc></url></urlset>
                """
                        .formatted(secret.toUri());
        assertThat(Links.of(answer(200, "text/xml", map), SITE))
                .noneMatch(it -> it.contains("key-of-ours"));
    }

    @Test
    void an_entity_that_grows_is_given_up() {
        var entities = new StringBuilder("<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String map =
                "<?xml version=\"1.0\"?><!DOCTYPE x ["
                        + entities
                        + "]><urlset><url><loc>https://old.example/&a11;</loc></url></urlset>";
        assertThat(Links.of(answer(200, "text/xml", map), SITE)).isEmpty();
    }

    @Test
    void the_log_has_no_address_of_what_cannot_be_read() {
        RecordedLog log = RecordedLog.open();
        try {
            Links.of(answer(200, "text/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"x\">]><x>"), SITE);
            Links.of(answer(200, "application/rss+xml", "<rss><channel><item><link>:::"), SITE);
            assertThat(log.text()).doesNotContain("old.example");
        } finally {
            log.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "//evil.example/",
                "file:///etc/passwd",
                "/user/login"
            })
    void no_redirection_leads_outside(String location) {
        Answer answer =
                new Answer(
                        "https://old.example/a",
                        Instant.EPOCH,
                        302,
                        Map.of("location", location),
                        new byte[0]);
        assertThat(Links.of(answer, SITE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[[[[[[",
                "{\"links\":{\"next\":7},\"data\":[1,{\"attributes\":[]}]}",
                "{\"data\":[{\"attributes\":{\"path\":{\"alias\":\"\"}}}]}",
                "<html><a href",
                "\u0000"
            })
    void what_cannot_be_read_leads_nowhere(String body) {
        for (String type :
                new String[] {
                    "text/html", "application/json", "text/xml", "text/html; charset=nonsense"
                }) {
            assertThatCode(() -> Links.of(answer(200, type, body), SITE))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_body_without_end_is_not_kept() throws Exception {
        try (OldSite site = OldSite.start(1)) {
            site.change("/news", "x".repeat(TOO_MUCH));
            var client = new PoliteClient(ProcessClock.get(), time -> {}, Duration.ZERO);
            Answer answer = client.get(site.address() + "news", Optional.empty()).orElseThrow();
            assertThat(answer.status()).isEqualTo(Answer.TOO_LARGE);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.isLasting()).isFalse();
        }
    }

    private static Answer answer(int status, String type, String body) {
        return new Answer(
                "https://old.example/a",
                Instant.EPOCH,
                status,
                Map.of("content-type", type),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
