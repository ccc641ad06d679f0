package org.notorturetj.client.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object (RFC 8259) from UTF-8. Refused: broken UTF-8, a byte order mark, two
 * members of one name (readers disagree which counts), half a surrogate pair, more than 64 levels,
 * anything after the object.
 */
public final class Json {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Reads an object.
     *
     * @throws MalformedJson saying what is wrong, never quoting the text
     */
    public static JsonObject object(byte[] utf8) throws MalformedJson {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("not UTF-8");
        }
        Json json = new Json(text);
        json.skipSpace();
        if (json.peek() != '{') {
            throw new MalformedJson("not an object");
        }
        JsonObject object = (JsonObject) json.value(0);
        json.skipSpace();
        if (json.at != text.length()) {
            throw new MalformedJson("something stands after the object");
        }
        return object;
    }

    private Object value(int depth) throws MalformedJson {
        if (depth > DEEPEST) {
            throw new MalformedJson("nested too deep");
        }
        skipSpace();
        switch (peek()) {
            case '{':
                return members(depth);
            case '[':
                return elements(depth);
            case '"':
                return new JsonString(text, at).read(this::moveTo);
            case 't':
                return word("true", true);
            case 'f':
                return word("false", false);
            case 'n':
                return word("null", null);
            default:
                return number();
        }
    }

    private JsonObject members(int depth) throws MalformedJson {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (!took('}')) {
            do {
                skipSpace();
                String name = new JsonString(text, at).read(this::moveTo);
                skipSpace();
                expect(':');
                if (members.containsKey(name)) {
                    throw new MalformedJson("two members have one name");
                }
                members.put(name, value(depth + 1));
                skipSpace();
            } while (took(','));
            expect('}');
        }
        return new JsonObject(members);
    }

    private List<Object> elements(int depth) throws MalformedJson {
        List<Object> elements = new ArrayList<>();
        at++;
        skipSpace();
        if (!took(']')) {
            do {
                elements.add(value(depth + 1));
                skipSpace();
            } while (took(','));
            expect(']');
        }
        return elements;
    }

    private JsonNumber number() throws MalformedJson {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new MalformedJson("not a value");
        }
        return new JsonNumber(number);
    }

    private Object word(String word, Object meaning) throws MalformedJson {
        if (!text.startsWith(word, at)) {
            throw new MalformedJson("not a value");
        }
        at += word.length();
        return meaning;
    }

    private void moveTo(int position) {
        at = position;
    }

    private char peek() throws MalformedJson {
        if (at >= text.length()) {
            throw new MalformedJson("the text ends too early");
        }
        return text.charAt(at);
    }

    private boolean took(char wanted) throws MalformedJson {
        boolean there = peek() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char wanted) throws MalformedJson {
        if (!took(wanted)) {
            throw new MalformedJson("'" + wanted + "' is missing");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
