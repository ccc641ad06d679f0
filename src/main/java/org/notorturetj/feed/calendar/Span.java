package org.notorturetj.feed.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.ICalDate;

/**
 * From when to when an event is in a calendar.
 *
 * @param first its first day
 * @param from null: whole days
 * @param last its last day
 * @param to null: it does not say when it ends
 */
record Span(
        LocalDate first,
        @Nullable LocalTime from,
        LocalDate last,
        @Nullable LocalTime to,
        ZoneId zone) {
    private static final ZoneId HERE = ZoneId.of("Asia/Dushanbe");
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    /** When an event is, or the day on which a reply is due; empty while that is not known. */
    static Optional<Span> ofRecord(JsonNode record) {
        return record.path("due").hasNonNull("day")
                ? Optional.of(wholeDay(LocalDate.parse(record.path("due").path("day").asText())))
                : of(record.path("when"));
    }

    private static Span wholeDay(LocalDate day) {
        return new Span(day, null, day, null, ZoneOffset.UTC);
    }

    /** Of a year no calendar can show anything. */
    static Optional<Span> of(JsonNode when) {
        JsonNode starts = when.path("starts");
        JsonNode ends = when.hasNonNull("ends") ? when.path("ends") : starts;
        return day(starts, false)
                .flatMap(
                        first ->
                                day(ends, true)
                                        .map(
                                                last ->
                                                        new Span(
                                                                first,
                                                                time(when, "startTime"),
                                                                last,
                                                                time(when, "endTime"),
                                                                ZoneId.of(
                                                                        when.path("zone")
                                                                                .asText()))));
    }

    private static Optional<LocalDate> day(JsonNode date, boolean last) {
        String text = date.path("date").asText();
        return switch (date.path("precision").asText()) {
            case "day" -> Optional.of(LocalDate.parse(text));
            case "month" -> {
                LocalDate first = LocalDate.parse(text + "-01");
                yield Optional.of(last ? first.plusMonths(1).minusDays(1) : first);
            }
            default -> Optional.empty();
        };
    }

    private static @Nullable LocalTime time(JsonNode when, String member) {
        return when.hasNonNull(member) ? LocalTime.parse(when.path(member).asText()) : null;
    }

    boolean isTimed() {
        return from != null;
    }

    /** A day ends where the next begins (RFC 5545, section 3.6.1). */
    void writeTo(VEvent event) {
        if (from == null) {
            event.setDateStart(date(first), false);
            event.setDateEnd(date(last.plusDays(1)), false);
        } else {
            event.setDateStart(new DateStart(new ICalDate(Date.from(start()), true)));
            Instant end = end();
            if (end.isAfter(start())) {
                event.setDateEnd(new DateEnd(new ICalDate(Date.from(end), true)));
            }
        }
    }

    private Instant start() {
        return first.atTime(from == null ? LocalTime.MIN : from).atZone(zone).toInstant();
    }

    /** Without a time: the end of another last day, or the start, which says nothing. */
    private Instant end() {
        ZonedDateTime end =
                to != null
                        ? last.atTime(to).atZone(zone)
                        : last.isAfter(first)
                                ? last.plusDays(1).atStartOfDay(zone)
                                : start().atZone(zone);
        return end.toInstant();
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /**
     * Gives each time its zone, and the calendar the rules of all zones: one at least, since a
     * calendar in which nothing is must have a component, too (RFC 5545, section 3.6).
     */
    static void writeZones(ICalendar calendar, Map<VEvent, Span> timed) {
        Map<String, Instant> first = new TreeMap<>();
        for (Span span : timed.values()) {
            first.merge(span.zone.getId(), span.start(), (a, b) -> a.isBefore(b) ? a : b);
        }
        Map<String, TimezoneAssignment> rules = new HashMap<>();
        first.forEach((zone, since) -> rules.put(zone, ZoneRules.of(ZoneId.of(zone), since)));
        TimezoneInfo zones = calendar.getTimezoneInfo();
        if (calendar.getEvents().isEmpty()) {
            zones.setDefaultTimezone(ZoneRules.of(HERE, SINCE));
        }
        timed.forEach(
                (event, span) -> {
                    zones.setTimezone(event.getDateStart(), rules.get(span.zone.getId()));
                    if (event.getDateEnd() != null) {
                        zones.setTimezone(event.getDateEnd(), rules.get(span.zone.getId()));
                    }
                });
    }
}
