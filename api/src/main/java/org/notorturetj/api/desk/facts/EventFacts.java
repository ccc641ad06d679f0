package org.notorturetj.api.desk.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Matches;
import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.text.PartialDate;
import org.notorturetj.api.text.Words;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What belongs to an event as a whole: the same in every language, so that no language sends
 * anybody to the wrong day.
 *
 * @param state over: somebody has said so; no response looks at a clock
 * @param online whether one can take part from anywhere
 * @param languages that are spoken; null: not known
 * @param contacts ids of those that tell how to take part
 * @param image id of its poster, which lists show, too
 * @param venueInCalendar whether calendars show where it is, on locked screens too; takes two
 *     people
 */
public record EventFacts(
        @OneOf(
                        value = {"planned", "moved", "cancelled", "over"},
                        vocabulary = "eventStates")
                String state,
        Times when,
        boolean online,
        @RefersTo(type = "region", by = RefersTo.By.CODE) List<String> regions,
        @WordOf("audience") List<String> audience,
        @Matches(Words.LANGUAGE) @Nullable List<String> languages,
        @RefersTo(type = "contact", by = RefersTo.By.ID) List<String> contacts,
        @RefersTo(type = "topic", by = RefersTo.By.KEY) List<String> topics,
        @RefersTo(type = "case", by = RefersTo.By.CODE) @JsonProperty("case")
                @Nullable String caseCode,
        @RefersTo(type = "article", by = RefersTo.By.ID) List<String> articles,
        @RefersTo(type = "guide", by = RefersTo.By.ID) List<String> guides,
        @RefersTo(type = "media", by = RefersTo.By.ID) @Nullable String image,
        boolean venueInCalendar,
        @WordOf("licences") @Nullable String licence) {
    public EventFacts {
        regions = regions == null ? List.of() : List.copyOf(regions);
        audience = audience == null ? List.of() : List.copyOf(audience);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        topics = topics == null ? List.of() : List.copyOf(topics);
        articles = articles == null ? List.of() : List.copyOf(articles);
        guides = guides == null ? List.of() : List.copyOf(guides);
    }

    /**
     * When it is, by the clocks of its time zone.
     *
     * @param startTime as 14:00; null: the day is all that is known
     * @param ends its last day; null: that on which it starts
     * @param zone of the clocks; null: Asia/Dushanbe
     */
    public record Times(
            PartialDate starts,
            @Matches(Words.TIME_OF_DAY) @Nullable String startTime,
            @Nullable PartialDate ends,
            @Matches(Words.TIME_OF_DAY) @Nullable String endTime,
            @OneOf({
                        "Asia/Dushanbe",
                        "Asia/Tashkent",
                        "Asia/Bishkek",
                        "Asia/Almaty",
                        "Europe/Moscow",
                        "Europe/Istanbul",
                        "Europe/Warsaw",
                        "Europe/Vienna",
                        "Europe/Zurich",
                        "Europe/Brussels",
                        "Europe/London",
                        "America/New_York",
                        "UTC"
                    })
                    @Nullable String zone) {}
}
