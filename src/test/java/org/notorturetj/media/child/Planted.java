package org.notorturetj.media.child;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A word that stands where a file says who made it, and is looked for in what is kept of it. */
final class Planted {
    static final String WORD = "Zarrinkamar-7261";

    private static final List<Charset> CODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private Planted() {}

    static byte[] utf8() {
        return WORD.getBytes(StandardCharsets.UTF_8);
    }

    /** That it is nowhere in the bytes: as text in three codings, or as hexadecimal digits. */
    static void isNotIn(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Charset coding : CODINGS) {
            byte[] word = WORD.getBytes(coding);
            assertThat(all.contains(new String(word, StandardCharsets.ISO_8859_1)))
                    .as("in %s", coding)
                    .isFalse();
            assertThat(all.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(HexFormat.of().formatHex(word));
        }
    }
}
