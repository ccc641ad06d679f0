package org.notorturetj.client.offline;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/**
 * A press conference, a training, a campaign: held by phones that sync everything. A phone that
 * knows events tells nobody which of them it looks at.
 */
public final class Event extends PublishedText {
    Event(JsonObject record) {
        super(record);
    }

    /** All events, in the order in which they start. */
    public static List<Event> all(Content content) {
        List<Event> events = all(content, "events", Event::new);
        Collections.sort(
                events, Comparator.comparing(Event::starts).thenComparing(Event::startTime));
        return events;
    }

    /** planned, moved, cancelled, over; new states may come. */
    public String state() {
        return text("state");
    }

    /** Its poster with all that is said of it; without an address when it has none. */
    public Picture image() {
        return new Picture(record.objectOrEmpty("image"));
    }

    /** Its first day, month or year: 2026-12-10, 2026-12 or 2026. */
    public String starts() {
        return when().objectOrEmpty("starts").text("date", "");
    }

    /** year, month or day: how exactly {@link #starts} is known. */
    public String startsPrecision() {
        return when().objectOrEmpty("starts").text("precision", "");
    }

    /** Such as 14:00, by the clocks of its {@link #zone}; empty when it is not known. */
    public String startTime() {
        return when().text("startTime", "");
    }

    /** Its last day, month or year; empty when that is the first. */
    public String ends() {
        return when().objectOrEmpty("ends").text("date", "");
    }

    /** year, month or day: how exactly {@link #ends} is known. */
    public String endsPrecision() {
        return when().objectOrEmpty("ends").text("precision", "");
    }

    /** Such as 17:30; empty when it is not known. */
    public String endTime() {
        return when().text("endTime", "");
    }

    /** The IANA name of its time zone, such as Asia/Dushanbe. */
    public String zone() {
        return when().text("zone", "");
    }

    /** True when one can take part from anywhere. */
    public boolean isOnline() {
        return record.objectOrEmpty("place").flag("online", false);
    }

    /** Where it is; empty when that is not told in public. */
    public String venue() {
        return record.objectOrEmpty("place").text("venue", "");
    }

    /** Groups that it is for; empty: everybody. */
    public List<String> audience() {
        return participation().textsOrEmpty("audience");
    }

    /** Languages that are spoken; empty when that is not known. */
    public List<String> languages() {
        return participation().textsOrEmpty("languages");
    }

    /** Whom to call or to write to; may be empty. */
    public String howToTakePart() {
        return participation().text("howToTakePart", "");
    }

    /** Ids of contacts that tell more. */
    public List<String> contacts() {
        return participation().textsOrEmpty("contacts");
    }

    /** What a calendar shows as its title: others see it on a locked screen. */
    public String calendarTitle() {
        return record.objectOrEmpty("calendar").text("title", "");
    }

    /** What a calendar shows as its place; empty unless it may be shown there. */
    public String calendarVenue() {
        return record.objectOrEmpty("calendar").text("venue", "");
    }

    /** The code of the case that it is about; empty when it is about none. */
    public String caseCode() {
        return text("case");
    }

    /** Ids of articles about it. */
    public List<String> articles() {
        return texts("articles");
    }

    /** Ids of guides that it explains. */
    public List<String> guides() {
        return texts("guides");
    }

    private JsonObject when() {
        return record.objectOrEmpty("when");
    }

    private JsonObject participation() {
        return record.objectOrEmpty("participation");
    }
}
