package org.notorturetj.contract.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Values that do not belong into a member. Each text gets the junk of all kinds: what a member is
 * meant for is what nobody is to rely on.
 */
final class Junk {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TIMES =
            List.of(
                    "9:00", "утром", "25:00", "24:01", "09:60", "18:00", "00:00", "24:00",
                    "09:00 ");

    private static final List<String> DATES =
            List.of(
                    "давно",
                    "2026-11-31",
                    "2026-02-29",
                    "2026-3-5",
                    "2026-13",
                    "0000-00-00",
                    "1600-01-01",
                    "2999-01-01",
                    "2026-03-05",
                    "2026-03",
                    "2026",
                    "2030-01-01T00:00:00Z",
                    "2026-02-30T00:00:00Z",
                    "+999999999-12-31T23:59:59.999999999Z",
                    "-2000-01-01T00:00:00Z",
                    "2026-03-05T00:00:00+05:00");

    private static final List<String> PRECISIONS = List.of("week", "month", "year", "day", "DAY");

    private static final List<String> ADDRESSES =
            List.of(
                    "javascript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    "java\tscript:alert(1)",
                    "data:text/html,<script>alert(1)</script>",
                    "vbscript:x",
                    "file:///etc/passwd",
                    "//other.example.org/",
                    "https://",
                    "https://good.example.org@evil.example.org/",
                    "https://example.org/\nSet-Cookie: a",
                    "https://примерорг.example/",
                    "mailto:somebody@example.org?bcc=other@example.org",
                    "../../etc/passwd");

    private static final List<String> NUMBERS =
            List.of(
                    "+999",
                    "911",
                    "+999 123 45 67",
                    "tel:+9991234567",
                    "٠١٢٣٤٥٦٧٨٩",
                    "+0123456789");

    private static final List<String> CODES =
            List.of("TJ-ZZ", "tj-du", "xx", "tj", "TG", "ru-RU", "-", "a--b", "А-1", "CON");

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\u00a0\u2003",
                    "\u202egpj.exe",
                    "\u0007",
                    "\u2028two\u2029",
                    "a\nb\r\nc",
                    "]]><script>alert(1)</script>&amp;",
                    "[a](javascript:alert(1)) ![b](https://example.org/b.png)",
                    "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                    "漢字 עברית العربية",
                    "e" + "\u0301".repeat(200),
                    "{{7*7}} ${7*7} %s %n",
                    "w".repeat(5_000),
                    "слово ".repeat(2_000),
                    "null",
                    "=1+1");

    private static final List<String> ALL =
            Stream.of(TIMES, DATES, PRECISIONS, ADDRESSES, NUMBERS, CODES, TEXTS)
                    .flatMap(List::stream)
                    .toList();

    private Junk() {}

    /** All texts of it. */
    static List<String> texts() {
        return ALL;
    }

    /** What is put in the place of a value. */
    static List<JsonNode> insteadOf(JsonNode good) {
        List<JsonNode> junk = new ArrayList<>();
        if (good.isTextual()) {
            ALL.forEach(text -> junk.add(JSON.textNode(text)));
        } else if (good.isNumber()) {
            for (long number :
                    new long[] {-1, 0, 8, 61, 1L << 31, (1L << 53) + 1, Long.MIN_VALUE}) {
                junk.add(JSON.numberNode(number));
            }
            junk.add(JSON.numberNode(1.5));
        } else if (good instanceof ArrayNode list) {
            junk.add(JSON.arrayNode());
            junk.add(JSON.arrayNode().addNull());
            junk.add(JSON.arrayNode().add(JSON.arrayNode()));
            junk.add(repeated(list, 2));
            junk.add(repeated(list, 600));
        } else if (good.isObject()) {
            junk.add(JSON.objectNode());
            junk.add(nested(200));
        }
        junk.add(JSON.nullNode());
        junk.add(good.isBoolean() ? JSON.textNode("true") : JSON.booleanNode(true));
        junk.add(good.isTextual() ? JSON.numberNode(20260305) : JSON.textNode("text"));
        return junk;
    }

    private static ArrayNode repeated(ArrayNode list, int times) {
        ArrayNode many = JSON.arrayNode();
        for (int i = 0; i < times; i++) {
            many.addAll(list);
        }
        return many;
    }

    private static JsonNode nested(int depth) {
        JsonNode inner = JSON.textNode("deep");
        for (int i = 0; i < depth; i++) {
            inner = JSON.objectNode().set("a", inner);
        }
        return inner;
    }
}
