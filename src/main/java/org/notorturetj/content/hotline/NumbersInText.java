package org.notorturetj.content.hotline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.content.HotlineFacts;
import org.notorturetj.api.desk.content.HotlineText;

/**
 * Telephone numbers that are written out in the texts of a line. There they would outlive the day
 * on which the line must not be called any more, and one person could send callers to a number for
 * which two must answer. Any is known by its nine digits or more, as all of this country have and
 * neither years nor dates; those of the line itself by their last seven, the fewest of an E.164
 * number here, whatever stands before and between them.
 */
final class NumbersInText {
    private static final int TAIL = 7;
    private static final String BETWEEN = "[ \\t\\p{Zs}().\\-\u2010-\u2015/]{0,3}";
    private static final String BEFORE = "\\+?(?:\\d" + BETWEEN + "){0,8}?";
    private static final Pattern ANY = Pattern.compile("\\+?\\d(?:" + BETWEEN + "\\d){8,}");

    private final List<Pattern> numbers;

    private NumbersInText(List<Pattern> numbers) {
        this.numbers = numbers;
    }

    static NumbersInText of(HotlineFacts facts) {
        Stream<Pattern> own =
                facts.channels().stream()
                        .flatMap(line -> Stream.of(line.number(), line.asPrinted()))
                        .filter(Objects::nonNull)
                        .map(number -> number.replaceAll("\\D", ""))
                        .filter(digits -> digits.length() >= TAIL)
                        .map(digits -> digits.substring(digits.length() - TAIL))
                        .distinct()
                        .map(NumbersInText::pattern);
        return new NumbersInText(Stream.concat(Stream.of(ANY), own).toList());
    }

    private static Pattern pattern(String digits) {
        String spelled =
                digits.chars()
                        .mapToObj(digit -> Character.toString(digit))
                        .collect(Collectors.joining(BETWEEN));
        return Pattern.compile(BEFORE + spelled + "(?!\\d)");
    }

    /** The members of a text that spell one. */
    List<String> membersOf(HotlineText text) {
        Map<String, @Nullable String> members = new LinkedHashMap<>();
        members.put("name", text.name());
        members.put("description", text.description());
        members.put("coverageNote", text.coverageNote());
        members.put("hoursNote", text.hoursNote());
        members.put("source", text.source());
        text.riskNotes().forEach((type, note) -> members.put("riskNotes/" + type, note));
        return members.entrySet().stream()
                .filter(member -> member.getValue() != null && areIn(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean areIn(String text) {
        return numbers.stream().anyMatch(number -> number.matcher(text).find());
    }

    /** The text with something else in their place. */
    HotlineText takenOutOf(HotlineText text) {
        Map<String, String> riskNotes = new LinkedHashMap<>();
        text.riskNotes().forEach((type, note) -> riskNotes.put(type, without(note)));
        return new HotlineText(
                without(text.name()),
                without(text.description()),
                withoutOrNull(text.coverageNote()),
                withoutOrNull(text.hoursNote()),
                without(text.source()),
                riskNotes);
    }

    private @Nullable String withoutOrNull(@Nullable String text) {
        return text == null ? null : without(text);
    }

    private String without(String text) {
        String without = text;
        for (Pattern number : numbers) {
            without = number.matcher(without).replaceAll("…");
        }
        return without;
    }
}
