package org.notorturetj.plain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.PartialDates;

/** Dates as people read them: days of Dushanbe, UTC+5. */
final class Dates {
    static final String ZONE = "Asia/Dushanbe";

    private static final ZoneId DUSHANBE = ZoneId.of(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private static final int YEAR = 4;
    private static final int MONTH_LENGTH = 7;

    private Dates() {}

    /** The day of a moment. */
    static String day(Instant moment, Language language) {
        return day(moment.atZone(DUSHANBE).toLocalDate(), language);
    }

    /** The day of a moment as it stands in a record; what is none stays as it is. */
    static String day(String moment, Language language) {
        try {
            return day(Instant.parse(moment), language);
        } catch (DateTimeException e) {
            return moment;
        }
    }

    static String month(Month month, Language language) {
        return (language == Language.EN ? ENGLISH_MONTH : MONTH).format(month.month());
    }

    /** A year, a month or a day: 2026, 2026-03 or 2026-03-05; empty when it is not known. */
    static Optional<String> partial(String date, Language language) {
        return PartialDates.firstDay(date)
                .map(
                        first ->
                                switch (date.length()) {
                                    case YEAR -> date;
                                    case MONTH_LENGTH ->
                                            month(new Month(YearMonth.from(first)), language);
                                    default -> day(first, language);
                                });
    }

    private static String day(LocalDate day, Language language) {
        return (language == Language.EN ? ENGLISH_DAY : DAY).format(day);
    }
}
