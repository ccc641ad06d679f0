package org.notorturetj.client.json;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Strict about the text, lenient about members that are not read. */
class JsonParserTest {
    @Test
    void values_are_read_exactly() throws Exception {
        JsonObject read =
                read("{\"a\":\"\\u0442\\ud83d\\ude00\\n\",\"n\":9007199254740991,\"z\":null}");
        assertEquals("т\ud83d\ude00\n", read.text("a"));
        assertEquals(9007199254740991L, read.integer("n"));
        assertEquals(false, read.has("z"));
    }

    @Test
    void numbers_that_would_be_rounded_are_refused_when_read() throws Exception {
        for (String number : new String[] {"9007199254740992", "1e3", "1.0", "-1", "1e400"}) {
            JsonObject read = read("{\"n\":" + number + "}");
            assertThrows(MalformedJsonException.class, () -> read.integer("n"), number);
        }
    }

    @Test
    void texts_that_parsers_read_differently_are_refused() {
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
            assertThrows(MalformedJsonException.class, () -> read(text), text);
        }
        byte[] broken = {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};
        assertThrows(MalformedJsonException.class, () -> JsonParser.parseObject(broken));
    }

    private static JsonObject read(String text) throws MalformedJsonException {
        return JsonParser.parseObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
