package org.notorturetj.content.contactpoint;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes contact points out of a text, plain or HTML, so that nobody can use them. */
final class TextMask {
    private static final Pattern LINK =
            Pattern.compile(
                    "(?i)<a\\s[^<>]{0,2000}?href=\"[^\"<>]{0,2000}+\"[^<>]{0,2000}+>(.*?)</a>",
                    Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*+>");

    /** Without one, what stood beside it may become another. */
    private static final int MAX_PASSES = 5;

    private TextMask() {}

    /** The text without those that a predicate accepts; equal if there are none. */
    static String without(String text, Predicate<ContactPoint> retired, String replacement) {
        String masked = text;
        for (int i = 0; i < MAX_PASSES; i++) {
            List<Mention> found = retired(masked, retired);
            if (found.isEmpty()) {
                return masked;
            }
            masked = once(masked, found, retired, replacement);
        }
        return masked;
    }

    private static String once(
            String text, List<Mention> found, Predicate<ContactPoint> retired, String replacement) {
        String unlinked =
                LINK.matcher(text)
                        .replaceAll(
                                link ->
                                        Matcher.quoteReplacement(
                                                leadsTo(link, found)
                                                        ? link.group(1)
                                                        : link.group()));
        var result = new StringBuilder();
        int end = 0;
        for (Mention mention : retired(unlinked, retired)) {
            if (mention.from() >= end) {
                result.append(unlinked, end, mention.from()).append(replacement);
                tags(unlinked.substring(mention.from(), mention.to()), result);
                end = mention.to();
            }
        }
        return result.append(unlinked, end, unlinked.length()).toString();
    }

    private static List<Mention> retired(String text, Predicate<ContactPoint> retired) {
        return ContactPoints.in(text).stream().filter(it -> retired.test(it.point())).toList();
    }

    /** Whether one of them stands in the opening tag of a link. */
    private static boolean leadsTo(MatchResult link, List<Mention> found) {
        return found.stream().anyMatch(it -> it.from() >= link.start() && it.to() <= link.start(1));
    }

    /** Keeps the tags inside a number, so that the others still have their partner. */
    private static void tags(String masked, StringBuilder result) {
        Matcher tags = TAG.matcher(masked);
        while (tags.find()) {
            result.append(tags.group());
        }
    }
}
