package org.notorturetj.reading;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.hotline.Channel;
import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.hotline.HotlineFilter;
import org.notorturetj.api.hotline.HotlineListing.ListedHotline;
import org.notorturetj.api.hotline.Hours;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HotlineOrderTest {
    private static final OffsetDateTime TUESDAY_NOON =
            OffsetDateTime.parse("2026-11-24T12:00:00+05:00");
    private static final OffsetDateTime TUESDAY_NIGHT =
            OffsetDateTime.parse("2026-11-24T22:00:00+05:00");
    private static final Hours UNKNOWN = new Hours("unknown", null, null, true, null);
    private static final Hours DAYTIME =
            new Hours("weekly", List.of(new Hours.Period(2, "09:00", "18:00")), null, false, null);

    @Test
    void a_closed_line_comes_last_but_is_shown() {
        var lines =
                List.of(line("day", DAYTIME, "voice", null), line("any", UNKNOWN, "voice", null));
        assertThat(ids(lines, at(TUESDAY_NOON))).containsExactly("day", "any");
        assertThat(ids(lines, at(TUESDAY_NIGHT))).containsExactly("any", "day");
    }

    @Test
    void lines_are_labelled_open_closed_or_unknown() {
        var lines =
                List.of(line("day", DAYTIME, "voice", null), line("any", UNKNOWN, "voice", null));
        assertThat(HotlineOrder.of(lines, at(TUESDAY_NIGHT), List.of()))
                .extracting(ListedHotline::open)
                .containsExactly("unknown", "closed");
    }

    @Test
    void a_line_that_matches_brings_its_pair() {
        // given a pair of lines of which only the second has Telegram
        var lines =
                List.of(
                        line("first", UNKNOWN, "voice", "second"),
                        line("second", UNKNOWN, "telegram", "first"),
                        line("other", UNKNOWN, "voice", null));
        // when
        var filter = new HotlineFilter(null, null, "telegram", null);
        // then
        assertThat(ids(lines, filter)).containsExactly("first", "second");
    }

    @Test
    void the_order_of_the_region_overrides_that_of_the_list() {
        var lines =
                List.of(
                        line("a", UNKNOWN, "voice", null),
                        line("b", UNKNOWN, "voice", null),
                        line("c", UNKNOWN, "voice", null));
        var filter = new HotlineFilter("TJ-KT", null, null, null);
        assertThat(HotlineOrder.of(lines, filter, List.of("c", "b")))
                .extracting(line -> line.hotline().id())
                .containsExactly("c", "b", "a");
    }

    @Test
    void an_empty_list_stays_empty() {
        assertThat(ids(List.of(), at(TUESDAY_NOON))).isEmpty();
    }

    private static HotlineFilter at(OffsetDateTime moment) {
        return new HotlineFilter(null, null, null, moment);
    }

    private static List<String> ids(List<Listed<Hotline>> lines, HotlineFilter filter) {
        return HotlineOrder.of(lines, filter, List.of()).stream()
                .map(line -> line.hotline().id())
                .toList();
    }

    private static Listed<Hotline> line(
            String id, Hours hours, String channel, @Nullable String pairedWith) {
        var channelOfLine =
                new Channel(channel, "+999000000001", "+999 000", "tel:+999000000001", "Seen.");
        return new Listed<>(
                new Hotline(
                        "hotline",
                        id,
                        id,
                        "A line.",
                        "active",
                        null,
                        List.of(channelOfLine),
                        hours,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        pairedWith,
                        null,
                        null,
                        null,
                        null,
                        "test",
                        null),
                new Presence(Language.EN, false, List.of(Language.EN)));
    }
}
