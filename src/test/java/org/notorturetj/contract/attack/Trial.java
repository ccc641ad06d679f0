package org.notorturetj.contract.attack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.contract.attack.CountedText.TooManyLooksException;
import org.notorturetj.contract.attack.RegularExpressions.Expression;

/**
 * Tries to keep a regular expression busy: texts made of repeated pieces of its own, of which one
 * twice as long may cost twice as many looks at characters, not four times as many; and long ones,
 * which may not end the stack. It counts and measures no time, so that it judges the same on every
 * machine.
 */
final class Trial {
    private static final int SHORT = 256;
    private static final int LONG = 2048;
    private static final int AS_LONG_AS_A_TEXT = 100_000;

    /** Twice the length for twice the cost; a square would be four. */
    private static final double MOST = 2.6;

    /** Below this many looks a character nothing is worth a second trial. */
    private static final int FEW = 30;

    private static final long GIVE_UP = 50_000_000;
    private static final int MOST_PIECES = 24;
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{2,}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\[pP]\\{[^}]*}|\\\\.");
    private static final List<String> USUAL =
            List.of("a", "A", "0", "-", ".", " ", "\n", "а", "/", ",", "\"");

    private final Expression expression;
    private final List<String> pumps = new ArrayList<>();

    Trial(Expression expression) {
        this.expression = expression;
        Set<String> pieces = new LinkedHashSet<>(USUAL);
        String bare = ESCAPE.matcher(expression.pattern().pattern()).replaceAll(" ");
        WORD.matcher(bare).results().forEach(word -> pieces.add(word.group()));
        bare.chars()
                .filter(c -> "[](){}|*+?^$\\".indexOf(c) < 0)
                .forEach(c -> pieces.add(Character.toString(c)));
        List<String> some = pieces.stream().limit(MOST_PIECES).toList();
        pumps.addAll(some);
        for (String one : some) {
            some.stream().filter(other -> !other.equals(one)).forEach(o -> pumps.add(one + o));
        }
    }

    /** What keeps it busy, or ends the stack; empty when nothing does. */
    Optional<String> fault() {
        for (String pump : pumps) {
            for (String end : List.of("", "\u0001")) {
                if (grows(pump, end, SHORT) && grows(pump, end, LONG)) {
                    return Optional.of("\"%s\" again and again, then \"%s\"".formatted(pump, end));
                }
            }
        }
        return repeatsGroups()
                ? pumps.stream()
                        .filter(this::endsTheStack)
                        .map("the stack ends with \"%s\" again and again"::formatted)
                        .findFirst()
                : Optional.empty();
    }

    private boolean grows(String pump, String end, int length) {
        long once = looks(text(pump, end, length));
        long twice = looks(text(pump, end, 2 * length));
        return once == Long.MAX_VALUE || (twice > 2L * FEW * length && twice > MOST * once);
    }

    private long looks(String text) {
        CountedText counted = new CountedText(text, GIVE_UP);
        try {
            run(counted);
        } catch (TooManyLooksException e) {
            return Long.MAX_VALUE;
        } catch (StackOverflowError e) {
            return counted.looks();
        }
        return counted.looks();
    }

    private boolean repeatsGroups() {
        return expression.pattern().pattern().matches("(?s).*\\)(\\*|\\+|\\{\\d*,).*");
    }

    private boolean endsTheStack(String pump) {
        try {
            run(new CountedText(text(pump, "", AS_LONG_AS_A_TEXT), GIVE_UP));
            return false;
        } catch (TooManyLooksException e) {
            return false;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    private void run(CharSequence text) {
        Matcher matcher = expression.pattern().matcher(text);
        boolean found = matcher.matches();
        if (expression.searches()) {
            matcher.reset();
            do {
                found = matcher.find();
            } while (found);
        }
    }

    private static String text(String pump, String end, int length) {
        return pump.repeat(length / pump.length()) + end;
    }
}
