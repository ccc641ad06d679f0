package org.notorturetj.client.json;

import java.util.function.IntConsumer;

/** Parses and writes a JSON string. */
public final class JsonString {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String UNESCAPED = "\"\\/\b\f\n\r\t";

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

    String read(IntConsumer end) throws MalformedJsonException {
        if (next() != '"') {
            throw new MalformedJsonException("a string is expected");
        }
        StringBuilder string = new StringBuilder();
        char c = next();
        while (c != '"') {
            if (c < ' ') {
                throw new MalformedJsonException("a control character in a string");
            }
            string.append(c == '\\' ? escaped() : c);
            c = next();
        }
        end.accept(at);
        rejectUnpairedSurrogates(string);
        return string.toString();
    }

    private char escaped() throws MalformedJsonException {
        char c = next();
        if (c == 'u') {
            int code = 0;
            for (int i = 0; i < 4; i++) {
                int digit = "0123456789abcdef".indexOf(Character.toLowerCase(next()));
                if (digit < 0) {
                    throw new MalformedJsonException("an invalid escape");
                }
                code = code * 16 + digit;
            }
            return (char) code;
        }
        int index = ESCAPES.indexOf(c);
        if (index < 0) {
            throw new MalformedJsonException("an invalid escape");
        }
        return UNESCAPED.charAt(index);
    }

    private static void rejectUnpairedSurrogates(CharSequence string)
            throws MalformedJsonException {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new MalformedJsonException("an unpaired surrogate");
            }
        }
    }

    private char next() throws MalformedJsonException {
        if (at >= text.length()) {
            throw new MalformedJsonException("the text ends too early");
        }
        return text.charAt(at++);
    }
}
