package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers in a text in lower case, however they are divided, and spelled in words
 * or with letters for digits. Short codes such as 102 and 112 are none: nobody can take them over.
 */
final class PhoneNumberFinder {
    /** E.164: an international number has at most 15 digits. */
    private static final int MAX = 15;

    /** A Tajik number without the calling code. */
    private static final int NATIONAL = 9;

    private static final int LOCAL = 7;

    /** Numbers of a district's exchange; too short to be found without a word before them. */
    private static final int DISTRICT = 5;

    /** How far before a number "call" or "телефон" counts, in characters. */
    private static final int REACH = 40;

    /** What is around a number and shows what it is, in characters. */
    private static final int WINDOW = 80;

    private static final Pattern CALL =
            Pattern.compile(
                    "(?<!\\p{L})(?:тел(?![а-я])|телефон|позвон|звон|набер|набрат|смс|sms|"
                            + "в[ао]т?[сц]ап|уотсап|whatsapp|вайбер|viber|телеграм|telegram|signal|сигнал|горяч|"
                            + "занг|телефон|дозвон|call|phone|tel(?![a-z])|dial|hotline|факс|fax|"
                            + "моб(?![а-я])|mobile|тамос|связ|свяж)");

    private PhoneNumberFinder() {}

    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        for (List<DigitGroup> run : DigitRuns.of(text)) {
            if (DigitRuns.length(run) >= DISTRICT) {
                inWindow(text, run, found);
            }
        }
        return found;
    }

    /** Looks again at a run and what is around it, without what nobody dials. */
    private static void inWindow(String text, List<DigitGroup> run, List<Mention> found) {
        int from = Math.max(0, run.get(0).from() - WINDOW);
        int to = Math.min(text.length(), run.get(run.size() - 1).to() + WINDOW);
        String window = NotDialled.masked(text.substring(from, to));
        List<Mention> inside = new ArrayList<>();
        for (List<DigitGroup> part : DigitRuns.of(window)) {
            // What is masked divides runs elsewhere: each part belongs to the run it begins in.
            int begins = from + part.get(0).from();
            boolean own = begins >= run.get(0).from() && begins < run.get(run.size() - 1).to();
            if (own) {
                add(window, part, inside);
            }
        }
        inside.forEach(it -> found.add(new Mention(it.point(), from + it.from(), from + it.to())));
    }

    private static void add(String text, List<DigitGroup> groups, List<Mention> found) {
        List<DigitGroup> run = withoutLettersAround(groups);
        if (run.isEmpty()) {
            return;
        }
        String digits = DigitRuns.digits(run);
        int from = run.get(0).from();
        boolean plus = hasPlus(text, from);
        if (digits.length() > MAX && run.size() > 1) {
            int split = splitAt(run, plus);
            add(text, run.subList(0, split), found);
            add(text, run.subList(split, run.size()), found);
        } else if (isDialled(text, run, digits, plus)) {
            int to = run.get(run.size() - 1).to();
            found.add(
                    new Mention(
                            ContactPoint.phone(digits, plus), opened(text, from, to, plus), to));
        }
    }

    private static boolean isDialled(
            String text, List<DigitGroup> run, String digits, boolean plus) {
        int length = digits.length();
        if (length > MAX || length < DISTRICT) {
            return false;
        }
        boolean guessed = run.stream().anyMatch(group -> group.guessed() || group.isWord());
        if (plus && !guessed) {
            return length >= LOCAL;
        }
        boolean call = asksToCall(text, run.get(0).from());
        if (length >= NATIONAL || (guessed && length >= LOCAL && (plus || call))) {
            return call || !(isThousands(text, run) || areYears(run));
        }
        if (guessed) {
            return false;
        }
        return call || (length >= LOCAL && !isThousands(text, run) && !holdsYear(run));
    }

    /** "1.500.000" and "1,500,000"; with spaces only below a billion. */
    private static boolean isThousands(String text, List<DigitGroup> run) {
        if (run.size() < 2 || run.get(0).digits().length() > 3) {
            return false;
        }
        boolean spaces = false;
        for (int i = 1; i < run.size(); i++) {
            String gap = text.substring(run.get(i - 1).to(), run.get(i).from());
            spaces |= " ".equals(gap);
            if (run.get(i).digits().length() != 3 || !gap.matches("[ .,']")) {
                return false;
            }
        }
        return !spaces || DigitRuns.digits(run).length() < NATIONAL;
    }

    /** A list of years has as many digits as a number. */
    private static boolean areYears(List<DigitGroup> run) {
        return run.stream().allMatch(group -> group.digits().matches("(?:19|20)[0-9]{2}"));
    }

    static boolean holdsYear(List<DigitGroup> run) {
        return run.stream().anyMatch(group -> group.digits().matches("(?:19|20)[0-9]{2}"))
                || (run.size() == 1
                        && run.get(0)
                                .digits()
                                .matches("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]"));
    }

    static boolean asksToCall(String text, int from) {
        String before = text.substring(Math.max(0, from - REACH), from);
        int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n\n"));
        String near = before.substring(sentence < 0 ? 0 : sentence);
        return CALL.matcher(before.endsWith("тел. ") || near.length() < 4 ? before : near).find();
    }

    static boolean hasPlus(String text, int from) {
        for (int i = from - 1; i >= 0 && i >= from - 3; i--) {
            char before = text.charAt(i);
            if (before == '+') {
                return true;
            }
            if (before != ' ' && before != '(') {
                return false;
            }
        }
        return false;
    }

    /** The plus sign before a number belongs to it, and a bracket that is closed within it. */
    private static int opened(String text, int from, int to, boolean plus) {
        int start = plus ? text.lastIndexOf('+', from) : from;
        boolean inBrackets = start > 0 && text.charAt(start - 1) == '(';
        return inBrackets && text.substring(from, to).contains(")") ? start - 1 : start;
    }

    /** Where a run of several numbers is divided: after 12 digits with, 9 without calling code. */
    private static int splitAt(List<DigitGroup> run, boolean plus) {
        int wanted = plus || DigitRuns.digits(run).startsWith("992") ? NATIONAL + 3 : NATIONAL;
        int length = 0;
        for (int i = 0; i < run.size() - 1; i++) {
            length = DigitRuns.digits(run.subList(0, i + 1)).length();
            if (length >= wanted) {
                return i + 1;
            }
        }
        return run.size() - 1;
    }

    /** A number neither begins nor ends with letters that look like zeros, unless two do. */
    private static List<DigitGroup> withoutLettersAround(List<DigitGroup> run) {
        int from = 0;
        int to = run.size();
        while (from < to && run.get(from).guessed()) {
            from++;
        }
        while (from < to && run.get(to - 1).guessed() && run.get(to - 1).digits().length() != 2) {
            to--;
        }
        return List.copyOf(run.subList(from, to));
    }
}
