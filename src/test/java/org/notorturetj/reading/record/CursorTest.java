package org.notorturetj.reading.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CursorTest {
    @Property
    void an_encoded_position_is_decoded(@ForAll long rank, @ForAll("ids") String id) {
        var position = new ListPosition(rank, id);
        String cursor = Cursor.encode(position, "a list");
        assertThat(cursor).matches("[A-Za-z0-9_-]{42}");
        assertThat(Cursor.decode(cursor, "a list")).isEqualTo(position);
    }

    @Property
    void a_cursor_of_another_list_is_refused(
            @ForAll long rank, @ForAll("ids") String id, @ForAll String list) {
        String cursor = Cursor.encode(new ListPosition(rank, id), "a list");
        if (!"a list".equals(list)) {
            assertThatThrownBy(() -> Cursor.decode(cursor, list))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Property
    void any_other_text_is_refused(@ForAll String text) {
        assertThatThrownBy(() -> Cursor.decode(text, "a list"))
                .isInstanceOf(ProblemException.class);
    }

    /** Base64 has spare bits at its end: a second spelling would be a second cache entry. */
    @Example
    void a_position_has_one_spelling() {
        String cursor = Cursor.encode(new ListPosition(1, "0123456789abcdef"), "a list");
        for (char last :
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            String spelled = cursor.substring(0, cursor.length() - 1) + last;
            if (!spelled.equals(cursor)) {
                assertThatThrownBy(() -> Cursor.decode(spelled, "a list"))
                        .isInstanceOf(ProblemException.class);
            }
        }
        assertThatThrownBy(() -> Cursor.decode(cursor + "==", "a list"))
                .isInstanceOf(ProblemException.class);
    }

    /** Anybody who reads the code can compute the checksum; that must not reach the database. */
    @Example
    void a_forged_cursor_with_a_valid_checksum_and_an_invalid_id_is_refused() {
        assertThatThrownBy(() -> Cursor.decode(forged("\0".repeat(16)), "a list"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.decode(forged("'; DROP TABLE --"), "a list"))
                .isInstanceOf(ProblemException.class);
    }

    private static String forged(String id) {
        var bytes = ByteBuffer.allocate(31).put((byte) 1).putLong(1);
        bytes.put(id.getBytes(StandardCharsets.US_ASCII));
        String signed = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), 25));
        bytes.put(Arrays.copyOf(Digest.sha256(signed + " a list"), 6));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().withChars("0123456789abcdefghjkmnpqrstvwxyz").ofLength(16);
    }
}
