package org.notorturetj.content.hotline;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.hotline.Hours;
import org.notorturetj.client.offline.OpenStatus;
import org.notorturetj.client.offline.OpeningTimes;
import org.notorturetj.content.type.Violations;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("proof")
class PublicHoursPropertyTest {
    private static final long MONDAY = 1_764_529_200_000L; // 2025-12-01T00:00+05:00
    private static final int WEEK_MINUTES = 7 * 24 * 60;

    @Property(tries = 300)
    void what_is_published_says_the_same_and_needs_nobody_to_know_of_midnight(
            @ForAll("weeks") List<Hours.Period> week) {
        Hours published = PublicHours.of(opening(week), null);
        assertThat(published.week())
                .allMatch(it -> it.from().compareTo(it.to()) < 0)
                .allMatch(it -> it.to().matches("([01][0-9]|2[0-3]):[0-5][0-9]|24:00"));
        for (int minute = 0; minute < WEEK_MINUTES; minute += 15) {
            long at = MONDAY + minute * 60_000L;
            assertThat(times(published.week()).at(at))
                    .as("%s at minute %d", week, minute)
                    .isEqualTo(times(week).at(at))
                    .isEqualTo(onPaper(week, minute) ? OpenStatus.OPEN : OpenStatus.CLOSED);
        }
    }

    @Property(tries = 300)
    void whatever_was_stored_is_published_as_weekly_only_if_it_could_be_saved_today(
            @ForAll("anything") List<Hours.@Nullable Period> week) {
        Hours published = PublicHours.of(opening(week), null);
        boolean readable =
                !week.isEmpty()
                        && week.stream()
                                .noneMatch(it -> it == null || it.from() == null || it.to() == null)
                        && week.stream().allMatch(it -> violations(opening(List.of(it))).isEmpty());
        assertThat(published.mode()).isEqualTo(readable ? "weekly" : "unknown");
        assertThat(published.week() == null).isNotEqualTo(readable);
    }

    /** Whether a period covers a minute of the week, counted on a ring. */
    private static boolean onPaper(List<Hours.Period> week, int minute) {
        return week.stream()
                .anyMatch(
                        it -> {
                            int from = (it.day() - 1) * 1440 + OpeningTimes.opening(it.from());
                            int end = OpeningTimes.closing(it.to());
                            int length = Math.floorMod(end - OpeningTimes.opening(it.from()), 1440);
                            int since = Math.floorMod(minute - from, WEEK_MINUTES);
                            return since < (length == 0 ? 1440 : length);
                        });
    }

    private static OpeningTimes times(List<Hours.Period> week) {
        var times = new OpeningTimes("weekly");
        week.forEach(it -> times.addPeriod(it.day(), it.from(), it.to()));
        return times;
    }

    private static List<String> violations(HotlineFacts.Opening opening) {
        var required = new Violations();
        HoursCheck.check(opening, required);
        return required.all().stream().map(it -> it.member()).toList();
    }

    private static HotlineFacts.Opening opening(List<Hours.@Nullable Period> week) {
        return new HotlineFacts.Opening("weekly", week, null, false);
    }

    @Provide
    Arbitrary<List<Hours.Period>> weeks() {
        Arbitrary<String> from = time().filter(it -> !it.equals("24:00"));
        return Combinators.combine(Arbitraries.integers().between(1, 7), from, time())
                .as(Hours.Period::new)
                .filter(it -> !it.from().equals(it.to()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<String> time() {
        return Arbitraries.integers()
                .between(0, 96)
                .map(it -> "%02d:%02d".formatted(it / 4, it % 4 * 15));
    }

    @Provide
    Arbitrary<List<Hours.@Nullable Period>> anything() {
        Arbitrary<String> junk =
                Arbitraries.of("9:00", "утром", "25:00", "24:00", "", "09:00", "18:60", null);
        return Combinators.combine(Arbitraries.integers().between(-1, 9), junk, junk)
                .as(Hours.Period::new)
                .injectNull(0.1)
                .list()
                .ofMaxSize(4);
    }
}
