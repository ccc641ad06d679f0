package org.notorturetj.client.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The vectors were made by another program, from the words at the head of {@code folding.tsv}. */
class FoldedTextTest {
    @Test
    void every_vector_is_folded_as_written_there() throws IOException {
        JsonNode vectors =
                new ObjectMapper()
                        .readTree(Files.readAllBytes(Path.of("vectors/folding/texts.json")));
        assertTrue(vectors.size() > 20);
        for (JsonNode vector : vectors) {
            FoldedText folded = FoldedText.of(vector.get("text").asText());
            assertEquals(vector.get("folded").asText(), folded.text());
            JsonNode offsets = vector.get("offsets");
            assertEquals(folded.text().length() + 1, offsets.size(), folded.text());
            for (int i = 0; i < offsets.size(); i++) {
                assertEquals(offsets.get(i).asInt(), folded.start(i), folded + " at " + i);
            }
        }
    }

    @Test
    void a_place_in_the_folded_text_is_found_in_the_original() {
        String original = "Суд: ҳу\u00adқу\u0304қ, и\u0306од";
        FoldedText folded = FoldedText.of(original);

        int word = folded.text().indexOf("хукук");
        assertEquals("ҳу\u00adқу\u0304қ", cut(original, folded, word, word + 5));
        int last = folded.text().indexOf("йод");
        assertEquals("и\u0306од", cut(original, folded, last, last + 3));
    }

    @Test
    void a_folded_text_stays_as_it_is_when_it_is_folded_again() {
        for (int character = 0; character < 0x11000; character++) {
            String once = FoldedText.of(new String(Character.toChars(character))).text();
            assertEquals(once, FoldedText.of(once).text(), Integer.toHexString(character));
        }
    }

    @Test
    void a_million_invisible_characters_and_a_million_marks_end() {
        String zeros = "к" + "\u200b".repeat(1_000_000) + "и";
        assertEquals("ки", FoldedText.of(zeros).text());
        assertEquals(1_000_001, FoldedText.of(zeros).start(1));
        assertEquals("к", FoldedText.of("к" + "\u0336".repeat(1_000_000)).text());
        // What grows when it is composed, the most that NFKC does.
        assertEquals(1_800_000, FoldedText.of("\ufdfa".repeat(100_000)).text().length());
    }

    private static String cut(String original, FoldedText folded, int from, int to) {
        return original.substring(folded.start(from), folded.end(to - 1));
    }
}
