package org.notorturetj.client.json;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Strict about the text, lenient about members that nobody asks for. */
class JsonTest {
    @Test
    void values_are_read_as_they_were_meant() throws Exception {
        JsonObject read =
                read("{\"a\":\"\\u0442\\ud83d\\ude00\\n\",\"n\":9007199254740991,\"z\":null}");
        assertEquals("т\ud83d\ude00\n", read.text("a"));
        assertEquals(9007199254740991L, read.whole("n"));
        assertEquals(false, read.has("z"));
    }

    @Test
    void numbers_are_refused_when_they_would_be_rounded_and_somebody_asks() throws Exception {
        for (String number : new String[] {"9007199254740992", "1e3", "1.0", "-1", "1e400"}) {
            JsonObject read = read("{\"n\":" + number + "}");
            assertThrows(MalformedJson.class, () -> read.whole("n"), number);
        }
    }

    @Test
    void texts_that_readers_take_differently_are_refused() {
        String deep = "{\"a\":" + "[".repeat(70) + "]".repeat(70) + "}";
        String[] bad = {
            "",
            "[]",
            "{",
            "{}x",
            "{\"a\":1,\"a\":2}",
            "{\"a\":01}",
            "{\"a\":+1}",
            "{\"a\":.5}",
            "{a:1}",
            "{\"a\":tru}",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":\"\n\"}",
            "{\"a\":1,}",
            "{\"a\":[1,]}",
            "\ufeff{}",
            "{\"a\":NaN}",
            deep
        };
        for (String text : bad) {
            assertThrows(MalformedJson.class, () -> read(text), text);
        }
        byte[] broken = {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};
        assertThrows(MalformedJson.class, () -> Json.object(broken));
    }

    private static JsonObject read(String text) throws MalformedJson {
        return Json.object(text.getBytes(StandardCharsets.UTF_8));
    }
}
