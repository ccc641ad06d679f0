package org.notorturetj.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;

/**
 * Generates text in one language from short runs of consecutive words of the Universal Declaration.
 * It is meaningless, but has the letters, words and frequencies of the language, so that it
 * compresses and parses like real text.
 */
final class Prose {
    private static final String DECLARATION =
            "/content/real/pages/universal-declaration-of-human-rights/%s.yaml";
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<Language, String> MARKS =
            Map.of(
                    Language.TG, "[Намуна] ",
                    Language.RU, "[Образец] ",
                    Language.EN, "[Sample] ");

    private final Language language;
    private final List<String> words;

    Prose(Language language) {
        this.language = language;
        String path = DECLARATION.formatted(language.tag());
        try (InputStream file = Prose.class.getResourceAsStream(path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            words =
                    WORD.matcher(text.substring(text.indexOf("body:") + "body:".length()))
                            .results()
                            .map(MatchResult::group)
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line without a full stop. */
    String line(Dice dice, int atLeast, int atMost) {
        int wanted = dice.between(atLeast, atMost);
        var line = new StringBuilder();
        int written = 0;
        while (written < wanted) {
            int run = Math.min(dice.between(2, 5), wanted - written);
            int start = dice.between(0, words.size() - run);
            line.append(String.join(" ", words.subList(start, start + run))).append(' ');
            written += run;
        }
        line.setLength(line.length() - 1);
        line.setCharAt(0, Character.toUpperCase(line.charAt(0)));
        return line.toString();
    }

    /** A title with the mark of invented content. */
    String title(Dice dice) {
        return MARKS.get(language) + line(dice, 4, 9);
    }

    String sentence(Dice dice) {
        return line(dice, 6, 18) + ".";
    }

    /** One or two sentences of at most 300 characters. */
    String summary(Dice dice) {
        String first = sentence(dice);
        String both = first + " " + sentence(dice);
        return both.length() <= 300 ? both : first.substring(0, Math.min(first.length(), 300));
    }

    /** Markdown of about this size in UTF-8: headings, paragraphs, lists, quotations. */
    String body(Dice dice, int bytes) {
        var body = new StringBuilder(paragraph(dice));
        int written = bytes(body);
        while (written < bytes) {
            String block =
                    switch (dice.between(0, 9)) {
                        case 0 -> "## " + line(dice, 3, 6);
                        case 1 -> "- " + line(dice, 4, 9) + ";\n- " + line(dice, 4, 9) + ".";
                        case 2 -> "> " + sentence(dice);
                        case 3 -> "**" + line(dice, 2, 4) + "** " + sentence(dice);
                        default -> paragraph(dice);
                    };
            body.append("\n\n").append(block);
            written += bytes(block);
        }
        return body.append('\n').toString();
    }

    private String paragraph(Dice dice) {
        var paragraph = new StringBuilder(sentence(dice));
        for (int i = dice.between(0, 3); i > 0; i--) {
            paragraph.append(' ').append(sentence(dice));
        }
        return paragraph.toString();
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
