package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds numbers whose parts stand apart: in the items of a list, in paragraphs, in cells, or with
 * commas, arrows and pictures between them. Statistics are written so too. So a number counts only
 * if it is as long as one that is dialled, and something says that it is one: a word that asks to
 * call, a plus sign, a part that begins with zero, the groups of a Tajik number, or that its parts
 * stand in lines of their own with nothing beside them.
 */
final class ScatteredNumbers {
    /** A Tajik number without, and with its calling code. */
    private static final int NATIONAL = 9;

    private static final int INTERNATIONAL = 12;

    /** What is around a number and shows what it is, in characters. */
    private static final int WINDOW = 80;

    /** As Tajik numbers are divided, and digit by digit. */
    private static final Pattern GROUPS =
            Pattern.compile("(?:3)?(?:2322|2223|1{9})|1{12}|322322|3322");

    /** "Articles 143, 144 and 145": each is an article. */
    private static final Pattern ARTICLES =
            Pattern.compile(
                    "(?<!\\p{L})(?:ст(?:ать[яеиюй]\\p{L}{0,2}|\\.)|модда\\p{L}{0,3}|articles?|rules?|правил\\p{L}?|"
                            + "пункт\\p{L}{0,2}|банд\\p{L}{0,2}|қоида\\p{L}?|§§?)\\s?[0-9]{1,3}"
                            + "(?:[-.][0-9]{1,2})?(?:(?:, ?| и | ва | and )[1-9][0-9]{0,2}(?:[-.][0-9]{1,2})?){1,20}+");

    private ScatteredNumbers() {}

    /**
     * Those of a text in lower case.
     *
     * @param text without what has been found already
     */
    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        for (List<DigitGroup> run : DigitRuns.scattered(text)) {
            if (DigitRuns.length(run) >= NATIONAL) {
                inWindow(text, run, found);
            }
        }
        return found;
    }

    private static void inWindow(String text, List<DigitGroup> run, List<Mention> found) {
        int begin = run.get(0).from();
        int from = Math.max(0, begin - WINDOW);
        int end = run.get(run.size() - 1).to();
        String near = text.substring(from, Math.min(text.length(), end + WINDOW));
        String window = NotDialled.masked(withoutArticles(near));
        for (List<DigitGroup> part : DigitRuns.scattered(window)) {
            int start = from + part.get(0).from();
            if (start >= begin && start < end) {
                inParts(window, part, from, found);
            }
        }
    }

    private static String withoutArticles(String text) {
        return ARTICLES.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement("\u0000".repeat(it.end() - it.start())));
    }

    /** Several numbers may follow each other. */
    private static void inParts(
            String text, List<DigitGroup> run, int offset, List<Mention> found) {
        int from = 0;
        while (from < run.size()) {
            int to = end(text, run, from);
            if (to > from) {
                List<DigitGroup> number = run.subList(from, to);
                int start = number.get(0).from();
                boolean plus = PhoneNumberFinder.hasPlus(text, start);
                found.add(
                        new Mention(
                                ContactPoint.phone(DigitRuns.digits(number), plus),
                                offset + start,
                                offset + number.get(number.size() - 1).to()));
                from = to;
            } else {
                from++;
            }
        }
    }

    /** Where a number ends that begins with a group; the same place if none does. */
    private static int end(String text, List<DigitGroup> run, int from) {
        boolean plus = PhoneNumberFinder.hasPlus(text, run.get(from).from());
        int digits = 0;
        for (int to = from + 1; to <= run.size(); to++) {
            digits += DigitRuns.length(run.subList(to - 1, to));
            if (digits > 15) {
                return from;
            }
            List<DigitGroup> part = run.subList(from, to);
            if (digits >= NATIONAL
                    && isWhole(DigitRuns.digits(part), plus)
                    && (plus || isTold(text, run, part, from, to))) {
                return to;
            }
        }
        return from;
    }

    private static boolean isWhole(String digits, boolean plus) {
        int length = digits.length();
        if (plus) {
            return digits.startsWith("992") ? length == INTERNATIONAL : length > NATIONAL;
        }
        return length == NATIONAL
                || (length == NATIONAL + 1 && digits.matches("[08].*"))
                || (length == NATIONAL + 2 && digits.matches("[78].*"))
                || (length == INTERNATIONAL && digits.startsWith("992"))
                || (length > INTERNATIONAL && digits.matches("(?:00|810).*"));
    }

    private static boolean isTold(
            String text, List<DigitGroup> run, List<DigitGroup> part, int from, int to) {
        if (beginsWithZero(text, run, from, to)) {
            return true;
        }
        if (PhoneNumberFinder.holdsYear(part)) {
            return false;
        }
        boolean all = from == 0 && to == run.size();
        String groups =
                part.stream()
                        .map(it -> Integer.toString(it.digits().length()))
                        .collect(Collectors.joining());
        return PhoneNumberFinder.asksToCall(text, part.get(0).from())
                || (all && GROUPS.matcher(groups).matches() && !countsUp(part))
                || (all && standsAlone(text, part));
    }

    /** "1, 2, 3 …" are points of a law. */
    private static boolean countsUp(List<DigitGroup> part) {
        return "0123456789".contains(DigitRuns.digits(part));
    }

    /** Whether a part does that is not the end of a sum, as in "100 000". */
    private static boolean beginsWithZero(String text, List<DigitGroup> run, int from, int to) {
        for (int i = from; i < to; i++) {
            String digits = run.get(i).digits();
            boolean ofSum =
                    i > 0
                            && digits.length() == 3
                            && run.get(i - 1).digits().length() <= 3
                            && text.substring(run.get(i - 1).to(), run.get(i).from())
                                    .matches("[ .']");
            if (digits.length() > 1 && digits.startsWith("0") && !ofSum) {
                return true;
            }
        }
        return false;
    }

    /** Whether each part is all that stands in its line. */
    private static boolean standsAlone(String text, List<DigitGroup> part) {
        int from = part.get(0).from();
        int to = part.get(part.size() - 1).to();
        boolean between = true;
        for (int i = 1; i < part.size(); i++) {
            between &= text.substring(part.get(i - 1).to(), part.get(i).from()).indexOf('\n') >= 0;
        }
        return between
                && text.substring(0, from).matches("(?s)(?:.*\\n)?[ *+-]*")
                && text.substring(to).matches("(?s)[ .,;*]*(?:\\n.*)?");
    }
}
