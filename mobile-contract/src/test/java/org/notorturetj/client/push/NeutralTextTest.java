package org.notorturetj.client.push;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The texts of notifications are those of the protocol, and reveal nothing. */
class NeutralTextTest {
    @Test
    void the_texts_are_those_of_the_protocol() throws Exception {
        String protocol = Files.readString(Path.of("PROTOCOL.md"));
        assertTrue(protocol.contains(row("push_title", NeutralText::title)));
        assertTrue(protocol.contains(row("push_body", NeutralText::body)));
        assertTrue(protocol.contains(row("push_channel_urgent", NeutralText::urgentChannel)));
        assertTrue(protocol.contains(row("push_channel_quiet", NeutralText::quietChannel)));
    }

    @Test
    void the_texts_do_not_reveal_what_the_app_is_about() {
        for (NeutralText text : NeutralText.values()) {
            String all = text.title() + text.body() + text.urgentChannel() + text.quietChannel();
            assertFalse(
                    all.toLowerCase(java.util.Locale.ROOT)
                            .matches(".*(шиканҷа|пытк|тортур|tortur|дело|парванда|case|alert).*"),
                    all);
        }
    }

    @Test
    void other_languages_get_the_russian_texts() {
        assertEquals(NeutralText.TG, NeutralText.of("tg"));
        assertEquals(NeutralText.RU, NeutralText.of("uz"));
    }

    private static String row(String name, java.util.function.Function<NeutralText, String> words) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        name,
                        words.apply(NeutralText.TG),
                        words.apply(NeutralText.RU),
                        words.apply(NeutralText.EN));
    }
}
