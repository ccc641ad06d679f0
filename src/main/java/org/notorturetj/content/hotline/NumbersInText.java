package org.notorturetj.content.hotline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.desk.text.HotlineText;

/**
 * Finds telephone numbers in the texts of a hotline. They do not belong there: they would remain
 * after the line is marked as not to be called, and one person could publish a number that needs
 * two. Any run of nine or more digits counts as a number: all numbers of this country have that
 * many, years and dates do not. The line's own numbers are recognised by their last seven digits,
 * the shortest E.164 number accepted here, with any prefix and separators.
 */
final class NumbersInText {
    private static final int TAIL = 7;
    private static final String SEPARATOR = "[ \\t\\p{Zs}().\\-\u2010-\u2015/]{0,3}";
    private static final String PREFIX = "\\+?(?:\\d" + SEPARATOR + "){0,8}?";
    private static final Pattern ANY = Pattern.compile("\\+?\\d(?:" + SEPARATOR + "\\d){8,}+");

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
        String number =
                digits.chars()
                        .mapToObj(digit -> Character.toString(digit))
                        .collect(Collectors.joining(SEPARATOR));
        return Pattern.compile(PREFIX + number + "(?!\\d)");
    }

    /** The members of a text that contain a number. */
    List<String> membersWithNumbers(HotlineText text) {
        Map<String, @Nullable String> members = new LinkedHashMap<>();
        members.put("name", text.name());
        members.put("description", text.description());
        members.put("coverageNote", text.coverageNote());
        members.put("hoursNote", text.hoursNote());
        members.put("source", text.source());
        text.riskNotes().forEach((type, note) -> members.put("riskNotes/" + type, note));
        return members.entrySet().stream()
                .filter(member -> member.getValue() != null && isIn(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isIn(String text) {
        return numbers.stream().anyMatch(number -> number.matcher(text).find());
    }

    /** The text with every number replaced by an ellipsis. */
    HotlineText removeFrom(HotlineText text) {
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
