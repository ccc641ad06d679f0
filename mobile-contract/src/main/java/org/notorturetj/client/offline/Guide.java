package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A rights guide in one language. */
public final class Guide {
    private static final String UNREVIEWED = "unreviewed";

    private final JsonObject record;

    Guide(JsonObject record) {
        this.record = record;
    }

    public String id() {
        return record.text("id", "");
    }

    /** Its id, level and language. */
    @Override
    public String toString() {
        return "Guide " + id() + " (" + level() + ", " + language() + ")";
    }

    public String title() {
        return record.text("title", "");
    }

    public String summary() {
        return record.text("summary", "");
    }

    /** Sanitized HTML; an app nevertheless disables scripts and loads nothing for it. */
    public String html() {
        return record.text("html", "");
    }

    /** urgent, basic, advanced; new levels may be added. */
    public String level() {
        return record.text("level", "");
    }

    /**
     * The language of this text: if it is not that of the app, the text is a fallback, to be
     * marked.
     */
    public String language() {
        return record.text("language", "");
    }

    /**
     * To be shown above the guide, for example that no lawyer has reviewed it; empty when there is
     * none.
     */
    public String warning() {
        return record.text("warning", "");
    }

    /**
     * The legal review of exactly this text: unreviewed, current, due, expired; new values may be
     * added. It was true when the record was published: see {@link #legalReviewAt}.
     */
    public String legalReview() {
        return review().text("status", UNREVIEWED);
    }

    /**
     * The legal review at a time, which a phone can tell without a network: once the next review
     * was due, the last one has expired. The guide is shown nevertheless.
     *
     * @param millis since 1970
     */
    public String legalReviewAt(long millis) {
        long due = LenientTimestamp.parse(review().text("dueAt", ""));
        boolean reviewed = !UNREVIEWED.equals(legalReview());
        return reviewed && due != Long.MIN_VALUE && millis >= due ? "expired" : legalReview();
    }

    /** As of which day the law was applied, such as 2026-01-01; empty when none is stated. */
    public String lawAsOf() {
        return record.objectOrEmpty("legal").text("lawAsOf", "");
    }

    /** The review of the translation: unreviewed, current; new values may be added. */
    public String translationReview() {
        return record.objectOrEmpty("translation").text("review", UNREVIEWED);
    }

    private JsonObject review() {
        return record.objectOrEmpty("legal").objectOrEmpty("review");
    }

    /** The steps to take, in order. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (JsonObject step : record.objectsOrEmpty("steps")) {
            steps.add(new Step(step, step.text("title", "")));
        }
        return steps;
    }

    /** Items to tick off; an app stores their state by id. */
    public List<Step> checklist() {
        List<Step> items = new ArrayList<>();
        for (JsonObject item : record.objectsOrEmpty("checklist")) {
            items.add(new Step(item, item.text("text", "")));
        }
        return items;
    }

    /**
     * The lines to call, in the order of the guide, each followed by the line it is paired with.
     */
    public List<Line> hotlines(Hotlines hotlines) {
        List<Line> lines = new ArrayList<>();
        for (String id : record.textsOrEmpty("hotlines")) {
            addWithPair(id, hotlines, lines);
        }
        return lines;
    }

    private static void addWithPair(String id, Hotlines hotlines, List<Line> lines) {
        Optional<Line> line = hotlines.find(id);
        if (line.isPresent() && !lines.contains(line.get())) {
            lines.add(line.get());
            addWithPair(line.get().pairedWith(), hotlines, lines);
        }
    }

    /** The contacts of the guide, in its order; those that are not held are skipped. */
    public List<Contact> contacts(Content content) {
        List<Contact> contacts = new ArrayList<>();
        for (String id : record.textsOrEmpty("contacts")) {
            for (Contact contact : Contact.all(content)) {
                if (contact.id().equals(id)) {
                    contacts.add(contact);
                }
            }
        }
        return contacts;
    }

    /** A step, or an item of the checklist. */
    public static final class Step {
        private final JsonObject record;
        private final String text;

        Step(JsonObject record, String text) {
            this.record = record;
            this.text = text;
        }

        /** Unique within its guide; does not change when the guide is edited. */
        public String id() {
            return record.text("id", "");
        }

        /** The title of a step, or the text of an item. */
        public String text() {
            return text;
        }

        /** Instructions as sanitized HTML; empty for an item. */
        public String html() {
            return record.text("html", "");
        }
    }
}
