package org.notorturetj.content.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.EventFacts;
import org.notorturetj.api.desk.facts.EventFacts.Times;
import org.notorturetj.api.desk.text.EventText;
import org.notorturetj.api.event.Event;
import org.notorturetj.api.event.Event.About;
import org.notorturetj.api.event.Event.Calendar;
import org.notorturetj.api.event.Event.Heading;
import org.notorturetj.api.event.Event.Participation;
import org.notorturetj.api.event.Event.Place;
import org.notorturetj.api.event.Event.Published;
import org.notorturetj.api.event.Event.When;
import org.notorturetj.api.text.Image;
import org.notorturetj.api.text.PartialDate;
import org.notorturetj.api.text.Words;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.PartialDates;
import org.notorturetj.platform.text.SeoText;
import org.notorturetj.platform.text.markdown.PlacedPictures;

/** Events: listed by their start, the last first. */
@ApplicationScoped
class EventType implements TypeRules<EventFacts, EventText> {
    /** Where most are. */
    private static final String DUSHANBE = "Asia/Dushanbe";

    /**
     * Lists compare days of Dushanbe, and so the day stands in the list that it has on the spot.
     */
    private static final ZoneOffset LISTED = ZoneOffset.ofHours(5);

    @Override
    public DocumentType type() {
        return DocumentType.EVENT;
    }

    @Override
    public List<String> legacyAddresses(EventText text) {
        return text.legacyAddresses();
    }

    @Override
    public @Nullable String licence(EventFacts facts) {
        return facts.licence();
    }

    /** Where somebody is going to be is shown on locked screens only if two people agree. */
    @Override
    public Set<String> guarded(EventFacts facts) {
        return facts.venueInCalendar() ? Set.of("venueInCalendar") : Set.of();
    }

    @Override
    public void checkSaved(EventFacts facts, Violations required) {
        Times when = facts.when();
        if (when != null) {
            required.that(
                            when.startTime() == null || isTime(when.startTime()),
                            "when/startTime",
                            Rule.TIME_OF_DAY)
                    .that(
                            when.endTime() == null || isTime(when.endTime()),
                            "when/endTime",
                            Rule.TIME_OF_DAY);
        }
    }

    @Override
    public void checkFacts(EventFacts facts, Violations required) {
        Times when = facts.when();
        required.that(when != null && when.starts() != null, "when/starts", Rule.REQUIRED);
        if (when != null && when.starts() != null) {
            required.that(
                            when.startTime() == null || "day".equals(when.starts().precision()),
                            "when/startTime",
                            Rule.DATE_PRECISION)
                    .that(
                            when.endTime() == null || "day".equals(lastDay(when).precision()),
                            "when/endTime",
                            Rule.DATE_PRECISION);
            required.that(
                    !start(lastDay(when)).isBefore(start(when.starts())),
                    "when/starts",
                    Rule.FROM_AFTER_TO);
            boolean oneDay = start(lastDay(when)).equals(start(when.starts()));
            required.that(
                    !oneDay || isInOrder(when.startTime(), when.endTime()),
                    "when/startTime",
                    Rule.FROM_AFTER_TO);
        }
    }

    private static boolean isInOrder(@Nullable String from, @Nullable String to) {
        return from == null || to == null || from.compareTo(to) < 0;
    }

    private static boolean isTime(String time) {
        return time.matches(Words.TIME_OF_DAY);
    }

    private static PartialDate lastDay(Times when) {
        return Objects.requireNonNullElse(when.ends(), when.starts());
    }

    private static LocalDate start(PartialDate date) {
        return PartialDates.firstDay(PartialDates.cut(date).date()).orElse(LocalDate.EPOCH);
    }

    @Override
    public Rendering render(RenderInput<EventFacts, EventText> input) {
        EventFacts facts = input.facts();
        EventText text = input.text();
        When when = when(facts.when());
        RenderInput.Body body = input.body(written(text));
        Image poster = input.picture(facts.image());
        var place = new Place(facts.online(), text.venue());
        var published = published(input);
        var record =
                new Event(
                        heading(input, poster),
                        new Event.Body(body.html(), body.pictures()),
                        when,
                        place,
                        new Participation(
                                facts.audience(),
                                facts.languages(),
                                text.howToTakePart(),
                                facts.contacts()),
                        new Calendar(
                                Objects.requireNonNullElse(text.calendarTitle(), text.title()),
                                facts.venueInCalendar() ? text.venue() : null),
                        new About(
                                facts.regions(),
                                facts.topics(),
                                facts.caseCode(),
                                facts.articles(),
                                facts.guides()),
                        published);
        var summary =
                new Event.EventSummary(
                        heading(input, poster == null ? null : poster.inLists()),
                        when,
                        place,
                        facts.regions(),
                        facts.topics(),
                        published.publishedAt(),
                        published.updatedAt(),
                        published.sample());
        return new Rendering(record, summary, rank(when), facets(input), text.slug());
    }

    private static String written(EventText text) {
        return Stream.of(text.body(), text.programme())
                .filter(Objects::nonNull)
                .reduce("", (all, part) -> all + "\n\n" + part)
                .strip();
    }

    private Heading heading(RenderInput<EventFacts, EventText> input, @Nullable Image poster) {
        EventText text = input.text();
        return new Heading(
                type().word(),
                input.id(),
                text.slug(),
                text.title(),
                text.summary(),
                input.facts().state(),
                poster);
    }

    private static Published published(RenderInput<EventFacts, EventText> input) {
        return new Published(
                input.firstPublished(),
                input.updated(input.firstPublished()),
                input.text().corrections(),
                SeoText.of(input.text().title(), input.text().summary()),
                input.reuse(),
                input.sampleMark(),
                input.sourceIsNewerMark());
    }

    private static When when(Times times) {
        PartialDate starts = PartialDates.cut(times.starts());
        PartialDate ends = times.ends() == null ? null : PartialDates.cut(times.ends());
        return new When(
                starts,
                time(times.startTime(), starts),
                ends,
                time(times.endTime(), Objects.requireNonNullElse(ends, starts)),
                Objects.requireNonNullElse(times.zone(), DUSHANBE));
    }

    /** A time says nothing of a month; what is none is left out. */
    private static @Nullable String time(@Nullable String time, PartialDate day) {
        return time != null && isTime(time) && "day".equals(day.precision()) ? time : null;
    }

    private static long rank(When when) {
        LocalTime time =
                Optional.ofNullable(when.startTime()).map(LocalTime::parse).orElse(LocalTime.MIN);
        return -start(when.starts()).atTime(time).toInstant(LISTED).toEpochMilli();
    }

    private static Set<String> facets(RenderInput<EventFacts, EventText> input) {
        EventFacts facts = input.facts();
        Facets facets =
                Facets.of()
                        .with("state", facts.state())
                        .with("audience", facts.audience())
                        .with("topic", facts.topics())
                        .with("region", facts.regions())
                        .with("case", facts.caseCode())
                        .with("sample", input.sample() ? "true" : null);
        return facets.with("media", facts.image())
                .with("media", PlacedPictures.ids(written(input.text())))
                .toSet();
    }
}
