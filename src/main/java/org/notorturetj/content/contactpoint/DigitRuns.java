package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Groups of digits, and words for numbers, that follow each other as in one number. */
final class DigitRuns {
    /** A Tajik number without the calling code. */
    private static final int NATIONAL = 9;

    private static final int MAX_GAP = 5;

    /** In lists and between pictures, each of which is two characters or more. */
    private static final int MAX_SCATTERED_GAP = 16;

    /** More than several numbers have that are written after one another. */
    private static final int MAX_GROUPS = 60;

    /** What may stand between two groups of digits of one number. */
    private static final Pattern GAP =
            Pattern.compile(
                    "[ \\t\\n.()\\[\\]\\-\u2010-\u2015\u2212/\u2022\u00B7*_~`'\u20E3\u2044]{1,5}|,");

    /** What may stand between the parts of one that is scattered, pictures among them. */
    private static final Pattern SCATTERED_GAP =
            Pattern.compile(
                    "[\\s.()\\[\\]{}\\-\u2010-\u2015\u2212/\\\\\u2022\u00B7*_~`'\"\u20E3\u2044\u2026|,;:<>=&\u00AB\u00BB"
                            + "\\p{So}\\p{Sk}\\p{Sm}]{1,16}+");

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[ \\t\\n,.\\-\u2010-\u2015*_]{1,5}");

    private DigitRuns() {}

    /** All runs of a text in lower case. */
    static List<List<DigitGroup>> of(String text) {
        return of(text, false);
    }

    /** The same, of which more may stand between two groups: an empty line, arrows, pictures. */
    static List<List<DigitGroup>> scattered(String text) {
        return of(text, true);
    }

    private static List<List<DigitGroup>> of(String text, boolean scattered) {
        List<List<DigitGroup>> runs = new ArrayList<>();
        List<DigitGroup> run = new ArrayList<>();
        for (DigitGroup group : DigitGroup.of(text)) {
            if (!run.isEmpty()
                    && !(scattered
                            ? continuesScattered(text, run, group)
                            : continues(text, run, group))) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(group);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static boolean continues(String text, List<DigitGroup> run, DigitGroup next) {
        DigitGroup last = run.get(run.size() - 1);
        if (next.from() - last.to() > MAX_GAP || run.size() == MAX_GROUPS) {
            return false;
        }
        String gap = text.substring(last.to(), next.from());
        boolean words = last.isWord() && next.isWord();
        if (!(words ? BETWEEN_WORDS : GAP).matcher(gap).matches() || gap.contains("\n\n")) {
            return false;
        }
        return words || !beginsAnother(gap) || digits(run).length() < NATIONAL;
    }

    private static boolean continuesScattered(String text, List<DigitGroup> run, DigitGroup next) {
        int end = run.get(run.size() - 1).to();
        return next.from() - end <= MAX_SCATTERED_GAP
                && run.size() < MAX_GROUPS
                && SCATTERED_GAP.matcher(text.substring(end, next.from())).matches();
    }

    /** What divides two numbers, once there is a whole one before it. */
    private static boolean beginsAnother(String gap) {
        int last = gap.length() - 1;
        return gap.indexOf('\n') >= 0
                || (last >= 2 && gap.charAt(0) == ' ' && gap.charAt(last) == ' ');
    }

    /** At least as many digits as the run has. */
    static int length(List<DigitGroup> run) {
        return run.stream().mapToInt(group -> group.isWord() ? 3 : group.digits().length()).sum();
    }

    /** What is dialled. */
    static String digits(List<DigitGroup> run) {
        var digits = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (DigitGroup group : run) {
            if (group.isWord()) {
                words.add(group.word());
            } else {
                digits.append(NumberWords.digits(words)).append(group.digits());
                words.clear();
            }
        }
        return digits.append(NumberWords.digits(words)).toString();
    }
}
