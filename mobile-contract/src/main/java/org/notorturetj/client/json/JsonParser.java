package org.notorturetj.client.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses one JSON object (RFC 8259) from UTF-8. Rejects malformed UTF-8, a byte order mark,
 * duplicate member names (parsers disagree which counts), unpaired surrogates, more than 64 levels
 * or 100,000 values, and anything after the object.
 */
public final class JsonParser {
    private static final int MAX_DEPTH = 64;

    /** Each takes up to a hundred bytes of memory, whatever it takes in the text. */
    private static final int MAX_VALUES = 100_000;

    private final String text;
    private int at;
    private int values;

    private JsonParser(String text) {
        this.text = text;
    }

    /**
     * Parses an object.
     *
     * @throws MalformedJsonException whose message never quotes the text
     */
    public static JsonObject parseObject(byte[] utf8) throws MalformedJsonException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException("not UTF-8");
        }
        JsonParser parser = new JsonParser(text);
        parser.skipWhitespace();
        if (parser.peek() != '{') {
            throw new MalformedJsonException("not an object");
        }
        JsonObject object = (JsonObject) parser.value(0);
        parser.skipWhitespace();
        if (parser.at != text.length()) {
            throw new MalformedJsonException("there is text after the object");
        }
        return object;
    }

    private Object value(int depth) throws MalformedJsonException {
        if (depth > MAX_DEPTH) {
            throw new MalformedJsonException("nested too deeply");
        }
        values++;
        if (values > MAX_VALUES) {
            throw new MalformedJsonException("too many values");
        }
        skipWhitespace();
        switch (peek()) {
            case '{':
                return members(depth);
            case '[':
                return elements(depth);
            case '"':
                return new JsonString(text, at).read(this::moveTo);
            case 't':
                return literal("true", true);
            case 'f':
                return literal("false", false);
            case 'n':
                return literal("null", null);
            default:
                return number();
        }
    }

    private JsonObject members(int depth) throws MalformedJsonException {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        skipWhitespace();
        if (!accept('}')) {
            do {
                skipWhitespace();
                String name = new JsonString(text, at).read(this::moveTo);
                skipWhitespace();
                expect(':');
                if (members.containsKey(name)) {
                    throw new MalformedJsonException("duplicate member name");
                }
                members.put(name, value(depth + 1));
                skipWhitespace();
            } while (accept(','));
            expect('}');
        }
        return new JsonObject(members);
    }

    private List<Object> elements(int depth) throws MalformedJsonException {
        List<Object> elements = new ArrayList<>();
        at++;
        skipWhitespace();
        if (!accept(']')) {
            do {
                elements.add(value(depth + 1));
                skipWhitespace();
            } while (accept(','));
            expect(']');
        }
        return elements;
    }

    private JsonNumber number() throws MalformedJsonException {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new MalformedJsonException("not a value");
        }
        return new JsonNumber(number);
    }

    private Object literal(String literal, Object meaning) throws MalformedJsonException {
        if (!text.startsWith(literal, at)) {
            throw new MalformedJsonException("not a value");
        }
        at += literal.length();
        return meaning;
    }

    private void moveTo(int position) {
        at = position;
    }

    private char peek() throws MalformedJsonException {
        if (at >= text.length()) {
            throw new MalformedJsonException("the text ends too early");
        }
        return text.charAt(at);
    }

    private boolean accept(char expected) throws MalformedJsonException {
        boolean present = peek() == expected;
        if (present) {
            at++;
        }
        return present;
    }

    private void expect(char expected) throws MalformedJsonException {
        if (!accept(expected)) {
            throw new MalformedJsonException("'" + expected + "' is missing");
        }
    }

    private void skipWhitespace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
