package org.notorturetj.importing.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerTest {
    private static final Charset OLD = Charset.forName("windows-1251");
    private static final String WORDS = "<p>Слова о законе и о правах";

    @Test
    void bytes_of_utf_8_are_that_whatever_the_server_says() {
        byte[] body = WORDS.getBytes(StandardCharsets.UTF_8);
        assertThat(answer("text/html; charset=windows-1251", body).charset())
                .contains(StandardCharsets.UTF_8);
        assertThat(answer("text/html", body).charset()).contains(StandardCharsets.UTF_8);
        // a summary that was cut within a letter
        assertThat(answer("text/html", Arrays.copyOf(body, body.length - 1)).charset())
                .contains(StandardCharsets.UTF_8);
    }

    @Test
    void bytes_of_another_encoding_are_never_utf_8() {
        byte[] body = WORDS.getBytes(OLD);
        assertThat(answer("text/html; charset=\"windows-1251\"", body).charset()).contains(OLD);
        assertThat(answer("text/html; charset=utf-8", body).charset()).isEmpty();
        assertThat(answer("text/html; charset=klingon", body).charset()).isEmpty();
        assertThat(answer("text/html; charset=", body).charset()).isEmpty();
    }

    private static Answer answer(String type, byte[] body) {
        return new Answer(
                "https://example.org/",
                Instant.EPOCH,
                Answer.OK,
                Map.of("content-type", type),
                body);
    }
}
