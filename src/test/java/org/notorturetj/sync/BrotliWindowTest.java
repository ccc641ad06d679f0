package org.notorturetj.sync;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No file asks a phone for a larger window than the protocol allows, whatever it holds. */
@Tag("proof")
class BrotliWindowTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 70_000, 6_000_000})
    void a_file_states_a_window_of_at_most_four_mebibytes(int length) {
        for (int quality : new int[] {1, 5, 9, Encodings.SMALLEST}) {
            if (length < 1_000_000 || quality < 9) {
                byte[] file = new Encodings(quality).of("any", text(length)).brotli();
                assertThat(windowBits(file[0] & 0xff)).isBetween(10, Encodings.BROTLI_WINDOW);
            }
        }
    }

    /** WBITS of the first byte (RFC 7932, section 9.1). */
    private static int windowBits(int first) {
        if ((first & 1) == 0) {
            return 16;
        }
        int next = (first >> 1) & 7;
        int last = (first >> 4) & 7;
        return next != 0 ? 17 + next : last == 0 ? 17 : 8 + last;
    }

    private static String text(int length) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(19);
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
