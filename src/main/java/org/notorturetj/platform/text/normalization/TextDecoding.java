package org.notorturetj.platform.text.normalization;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Entities;

/** The decodings that a text goes through until somebody reads it. Each keeps the way back. */
final class TextDecoding {
    /** With or without the semicolon, since browsers decode numbers without it too. */
    private static final Pattern ENTITY =
            Pattern.compile(
                    "&(?:#([0-9]{1,20}+);?|#[xX]([0-9a-fA-F]{1,20}+);?|([A-Za-z][A-Za-z0-9]{1,31}+);)");

    /** CommonMark 0.31, section 2.4: any ASCII punctuation can be escaped. */
    private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})++");

    private static final Pattern TAG =
            Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,19})(?:[\\s/][^<>]*+)?>");

    private static final Pattern WORDS = Pattern.compile(" alt=\"([^\"<>]*+)\"");

    private static final Pattern COMMENT = Pattern.compile("<!--[^>]{0,1000}+>");

    /** An inline link or image of Markdown. */
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]\\n]{0,300}+)\\]\\([^()\\n]{0,500}+\\)");

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n]{2,}+|\\t");

    private static final Set<String> INLINE = Set.of("a", "em", "strong", "code", "b", "i", "span");

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "br",
                    "hr",
                    "li",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "tr",
                    "td",
                    "th",
                    "blockquote",
                    "pre",
                    "section",
                    "article",
                    "figure",
                    "figcaption",
                    "header",
                    "footer",
                    "main",
                    "nav",
                    "aside",
                    "form",
                    "option");

    private static final String MANGLED = "\uFFFD";

    private TextDecoding() {}

    /** Character references of HTML, which Markdown decodes as well. */
    static TrackedText entities(TrackedText text) {
        return replaced(text, ENTITY, TextDecoding::entity);
    }

    /** Escapes of JSON, JavaScript and properties for characters: a u and four digits. */
    static TrackedText codes(TrackedText text) {
        return text.text().contains("\\u")
                ? replaced(
                        text,
                        CODE,
                        code -> Character.toString((char) Integer.parseInt(code.group(1), 16)))
                : text;
    }

    /** Backslash escapes of Markdown. */
    static TrackedText escapes(TrackedText text) {
        return replaced(text, ESCAPE, escape -> escape.group(1));
    }

    /** Percent encoding (RFC 3986) of UTF-8; anything else stays as it is. */
    static TrackedText percents(TrackedText text) {
        return replaced(text, PERCENT, TextDecoding::percent);
    }

    /**
     * Without tags; those that begin a new line or paragraph become an empty line, pictures their
     * words.
     */
    static TrackedText tags(TrackedText text) {
        return replaced(text, TAG, TextDecoding::tag);
    }

    private static String tag(MatchResult tag) {
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        Matcher words = WORDS.matcher(tag.group());
        if ("img".equals(name) && words.find()) {
            return " " + words.group(1) + " ";
        }
        return INLINE.contains(name) ? "" : "\n\n";
    }

    /**
     * Without comments, and without tags of which none is known to begin a new line: letters on
     * both sides of them are drawn side by side.
     */
    static TrackedText tagsAndComments(TrackedText text) {
        return replaced(
                replaced(text, COMMENT, comment -> ""),
                TAG,
                tag -> BLOCKS.contains(tag.group(1).toLowerCase(Locale.ROOT)) ? "\n\n" : "");
    }

    /** The texts of links of Markdown in the place of the links. */
    static TrackedText links(TrackedText text) {
        Matcher link = LINK.matcher(text.text());
        if (!link.find()) {
            return text;
        }
        var result = new TrackedText.Builder(text);
        int end = 0;
        do {
            result.copy(end, link.start()).copy(link.start(1), link.end(1));
            end = link.end();
        } while (link.find());
        return result.copy(end, text.text().length()).build();
    }

    /** Runs of blanks, which browsers draw as one. */
    static TrackedText blanks(TrackedText text) {
        return replaced(text, BLANKS, TextDecoding::blank);
    }

    private static String blank(MatchResult blanks) {
        String run = blanks.group();
        int first = run.indexOf('\n');
        if (first < 0) {
            return " ";
        }
        return run.indexOf('\n', first + 1) < 0 ? "\n" : "\n\n";
    }

    private static TrackedText replaced(TrackedText text, Pattern pattern, Replacement by) {
        Matcher found = pattern.matcher(text.text());
        if (!found.find()) {
            return text;
        }
        var result = new TrackedText.Builder(text);
        int end = 0;
        do {
            result.copy(end, found.start()).replace(found.start(), found.end(), by.of(found));
            end = found.end();
        } while (found.find());
        return result.copy(end, text.text().length()).build();
    }

    private static String entity(MatchResult entity) {
        if (entity.group(3) != null) {
            String named = Entities.getByName(entity.group(3));
            return named.isEmpty() ? entity.group() : named;
        }
        String digits = entity.group(1) == null ? entity.group(2) : entity.group(1);
        String significant = digits.replaceFirst("^0+", "");
        if (significant.isEmpty() || significant.length() > 7) {
            return MANGLED;
        }
        int character = Integer.parseInt(significant, entity.group(1) == null ? 16 : 10);
        return Character.isValidCodePoint(character) && !isSurrogate(character)
                ? Character.toString(character)
                : MANGLED;
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static String percent(MatchResult encoded) {
        String hex = encoded.group();
        var bytes = ByteBuffer.allocate(hex.length() / 3);
        for (int i = 0; i < hex.length(); i += 3) {
            bytes.put((byte) Integer.parseInt(hex.substring(i + 1, i + 3), 16));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return hex;
        }
    }

    /** What stands in the place of something found. */
    private interface Replacement {
        String of(MatchResult found);
    }
}
