package org.notorturetj.content.reply;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The days of a week on which people work, unless something else was announced. */
public enum Week {
    FIVE_DAY("five-day", DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
    SIX_DAY("six-day", DayOfWeek.SUNDAY);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<DayOfWeek> rest;

    Week(String code, DayOfWeek first, DayOfWeek... others) {
        this.code = code;
        this.rest = EnumSet.of(first, others);
    }

    /** The name on the wire and in the database. */
    public String code() {
        return code;
    }

    boolean isWorking(DayOfWeek day) {
        return !rest.contains(day);
    }

    /**
     * The week with a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Week of(String code) {
        return Arrays.stream(values())
                .filter(week -> week.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no week " + code));
    }
}
