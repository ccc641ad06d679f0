package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.platform.text.normalization.TextNormalizer;
import org.notorturetj.platform.text.normalization.TrackedText;

/**
 * Finds what a text tells its readers to call, write to or open. Numbers are recognised as they are
 * written in Tajik, Russian and English: with any separators, digits of any script, letters for
 * digits, and in words. Pictures, and links that lead on to others, are not looked into.
 */
public final class ContactPoints {
    private static final Pattern HREF =
            Pattern.compile("(?i)<a\\s[^<>]{0,2000}?href=\"([^\"<>]{0,2000}+)\"");

    private static final Pattern ITEM = Pattern.compile("(?m)^ ?(?:[1-9]|[1-4][0-9])[.)](?= )");

    private ContactPoints() {}

    /**
     * What stands in a text, in its order; positions are those of the text as it is given.
     *
     * @param text plain text, or HTML as this server renders it
     */
    public static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>(in(TextNormalizer.html(text)));
        found.addAll(ofLinks(text));
        found.sort(Comparator.comparingInt(Mention::from));
        return found;
    }

    /** What stands in Markdown as it is written; positions are those of the Markdown. */
    public static List<Mention> inMarkdown(String markdown) {
        return in(TextNormalizer.markdown(markdown));
    }

    /** What the links of HTML lead to; the positions are those of the addresses. */
    private static List<Mention> ofLinks(String html) {
        List<Mention> found = new ArrayList<>();
        Matcher links = HREF.matcher(html);
        while (links.find()) {
            int start = links.start(1);
            String address = TextNormalizer.lowerCase(TextNormalizer.html(links.group(1))).text();
            LinkFinder.in(address)
                    .forEach(it -> found.add(new Mention(it.point(), start, links.end(1))));
        }
        return found;
    }

    private static List<Mention> in(TrackedText normal) {
        TrackedText lower = TextNormalizer.lowerCase(TextNormalizer.singleSpaced(normal));
        List<Mention> found = LinkFinder.in(lower.text());
        String unlinked = without(found, lower.text());
        List<Mention> numbers = PhoneNumberFinder.in(unlinked);
        found.addAll(numbers);
        found.addAll(ScatteredNumbers.in(withoutItemNumbers(without(numbers, unlinked))));
        return found.stream()
                .map(
                        it ->
                                new Mention(
                                        it.point(),
                                        lower.originalStart(it.from()),
                                        lower.originalEnd(it.to() - 1)))
                .sorted(Comparator.comparingInt(Mention::from))
                .toList();
    }

    /** The text with a barrier of the same length in the place of each. */
    private static String without(List<Mention> mentions, String text) {
        var without = new StringBuilder(text);
        for (Mention mention : mentions) {
            for (int i = mention.from(); i < mention.to(); i++) {
                without.setCharAt(i, '\u0000');
            }
        }
        return without.toString();
    }

    /** The text with blanks in the place of the numbers before the items of a list. */
    private static String withoutItemNumbers(String text) {
        return ITEM.matcher(text).replaceAll(it -> " ".repeat(it.end() - it.start()));
    }
}
