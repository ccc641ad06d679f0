package org.notorturetj.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;

/** Moments as people at the desk write and read them: by the clock of Dushanbe. */
public final class Moments {
    public static final ZoneId ZONE = ZoneId.of("Asia/Dushanbe");

    private static final DateTimeFormatter NUMBERS =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter WITH_CLOCK =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_WITH_CLOCK =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    /** Years have four digits here, whatever a date may have. */
    private static final int NO_YEAR = 10_000;

    private Moments() {}

    /** 05.12.2026, or 5 Dec 2026. */
    public static String day(Instant moment, Language reader) {
        return (reader == Language.EN ? ENGLISH : NUMBERS).format(moment.atZone(ZONE));
    }

    /** The same with hours and minutes. */
    public static String minute(Instant moment, Language reader) {
        return (reader == Language.EN ? ENGLISH_WITH_CLOCK : WITH_CLOCK)
                .format(moment.atZone(ZONE));
    }

    /** As a field of a form has it (datetime-local of HTML); seconds only if there are some. */
    public static String field(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZONE);
        return local.toLocalTime().equals(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES))
                ? FIELD.format(local)
                : local.toString();
    }

    /** The same of a moment as it is written (RFC 3339), or what somebody typed instead. */
    public static String field(String written) {
        try {
            return field(Instant.parse(written));
        } catch (DateTimeParseException typed) {
            return written;
        }
    }

    /** What a field of a form means; empty if it is no moment. */
    public static Optional<Instant> ofField(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.strip().replace(' ', 'T')).atZone(ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The day of a field of a form, or as pages show it; empty if it is none. */
    public static Optional<LocalDate> dayOfField(String text) {
        return Stream.of(DateTimeFormatter.ISO_LOCAL_DATE, NUMBERS)
                .flatMap(form -> day(text.strip(), form).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
        try {
            LocalDate day = LocalDate.parse(text, form);
            return day.getYear() > 0 && day.getYear() < NO_YEAR
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
