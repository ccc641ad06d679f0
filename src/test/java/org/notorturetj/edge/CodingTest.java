package org.notorturetj.edge;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.http.Codings;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodingTest {
    @Test
    void one_body_has_the_same_tag_every_time() {
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(EntityTag.of(body).header(Coding.GZIP))
                .isEqualTo(EntityTag.of(body.clone()).header(Coding.GZIP));
        assertThat(EntityTag.of(new byte[0]).header(Coding.IDENTITY))
                .isEqualTo("\"47DEQpj8HBSa-_TI\"");
    }

    @Test
    void a_tag_with_the_same_beginning_does_not_match() {
        EntityTag tag = EntityTag.of(new byte[0]);
        assertThat(tag.matchesWeakly("\"47DEQpj8HBSa-_TI-zip\"")).isFalse();
        assertThat(tag.matchesWeakly("\"47DEQpj8HBSa-_T\"")).isFalse();
        assertThat(tag.matchesWeakly("\"47DEQpj8HBSa-_TI-br\"")).isTrue();
    }

    @Test
    void a_header_of_sixteen_kilobytes_is_handled() {
        EntityTag tag = EntityTag.of(new byte[0]);
        assertThat(tag.matchesWeakly("\"".repeat(16_000))).isFalse();
        assertThat(tag.matchesWeakly("W/".repeat(8_000))).isFalse();
        assertThat(Coding.accepted("gzip,".repeat(3_000) + "x")).isEqualTo(Coding.GZIP);
    }

    @Test
    void codings_decode_to_what_was_encoded() {
        byte[] body = "Тоҷикӣ ".repeat(100).getBytes(StandardCharsets.UTF_8);
        for (Coding coding : Coding.values()) {
            assertThat(coding.available()).isTrue();
            assertThat(Codings.decoded(coding.encode(body), coding.token())).isEqualTo(body);
        }
    }
}
