package org.notorturetj.client.json;

import java.util.function.IntConsumer;

/** Reads and writes a string of JSON. */
public final class JsonString {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    JsonString(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** Writes a string with its quotation marks. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    String read(IntConsumer end) throws MalformedJson {
        if (next() != '"') {
            throw new MalformedJson("a string is missing");
        }
        StringBuilder string = new StringBuilder();
        char c = next();
        while (c != '"') {
            if (c < ' ') {
                throw new MalformedJson("a control character stands in a string");
            }
            string.append(c == '\\' ? escaped() : c);
            c = next();
        }
        end.accept(at);
        refuseHalfPairs(string);
        return string.toString();
    }

    private char escaped() throws MalformedJson {
        char c = next();
        if (c == 'u') {
            int code = 0;
            for (int i = 0; i < 4; i++) {
                int digit = "0123456789abcdef".indexOf(Character.toLowerCase(next()));
                if (digit < 0) {
                    throw new MalformedJson("an escape is wrong");
                }
                code = code * 16 + digit;
            }
            return (char) code;
        }
        int meaning = ESCAPES.indexOf(c);
        if (meaning < 0) {
            throw new MalformedJson("an escape is wrong");
        }
        return MEANINGS.charAt(meaning);
    }

    private static void refuseHalfPairs(CharSequence string) throws MalformedJson {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new MalformedJson("half a surrogate pair");
            }
        }
    }

    private char next() throws MalformedJson {
        if (at >= text.length()) {
            throw new MalformedJson("the text ends too early");
        }
        return text.charAt(at++);
    }
}
