package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A rights guide in one language. */
public final class Guide {
    private static final String UNREVIEWED = "unreviewed";

    private final JsonObject says;

    Guide(JsonObject says) {
        this.says = says;
    }

    public String id() {
        return says.text("id", "");
    }

    public String title() {
        return says.text("title", "");
    }

    public String summary() {
        return says.text("summary", "");
    }

    /** Sanitized HTML; an app shows it without scripts and loads nothing for it all the same. */
    public String html() {
        return says.text("html", "");
    }

    /** urgent, basic, advanced; new levels may come. */
    public String level() {
        return says.text("level", "");
    }

    /** The language of this text: another one than that of the app is a fallback, to be marked. */
    public String language() {
        return says.text("language", "");
    }

    /**
     * To be shown above the guide, such as that no lawyer has checked it; empty when there is none.
     */
    public String warning() {
        return says.text("warning", "");
    }

    /**
     * What a lawyer says of exactly this text: unreviewed, current, due, expired; new values may
     * come. The record says what was true when it was published.
     */
    public String legalReview() {
        return review().text("status", UNREVIEWED);
    }

    /**
     * The same at a moment, which a phone without a network can count by itself: from the day on
     * which the next review was due the last one has run out. The guide is shown all the same.
     *
     * @param moment milliseconds since 1970
     */
    public String legalReviewAt(long moment) {
        long due = Times.of(review().text("dueAt", ""));
        boolean reviewed = !UNREVIEWED.equals(legalReview());
        return reviewed && due != Long.MIN_VALUE && moment >= due ? "expired" : legalReview();
    }

    /** Day of the law that was used, such as 2026-01-01; empty when none is stated. */
    public String lawAsOf() {
        return says.objectOrEmpty("legal").text("lawAsOf", "");
    }

    /** Whether this text was checked as a translation: unreviewed, current; new values may come. */
    public String translationReview() {
        return says.objectOrEmpty("translation").text("review", UNREVIEWED);
    }

    private JsonObject review() {
        return says.objectOrEmpty("legal").objectOrEmpty("review");
    }

    /** What to do, in order. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (JsonObject step : says.objectsOrNone("steps")) {
            steps.add(new Step(step, step.text("title", "")));
        }
        return steps;
    }

    /** Items to tick off; an app remembers them by their ids. */
    public List<Step> checklist() {
        List<Step> items = new ArrayList<>();
        for (JsonObject item : says.objectsOrNone("checklist")) {
            items.add(new Step(item, item.text("text", "")));
        }
        return items;
    }

    /** The lines to call, in the order of the guide, each with its pair. */
    public List<Line> hotlines(Hotlines hotlines) {
        List<Line> lines = new ArrayList<>();
        for (String id : says.textsOrNone("hotlines")) {
            addWithPair(id, hotlines, lines);
        }
        return lines;
    }

    private static void addWithPair(String id, Hotlines hotlines, List<Line> lines) {
        Optional<Line> line = hotlines.line(id);
        if (line.isPresent() && !lines.contains(line.get())) {
            lines.add(line.get());
            addWithPair(line.get().pairedWith(), hotlines, lines);
        }
    }

    /** The contacts of the guide, in its order; those that are not held are passed over. */
    public List<Contact> contacts(Content content) {
        List<Contact> contacts = new ArrayList<>();
        for (String id : says.textsOrNone("contacts")) {
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
        private final JsonObject says;
        private final String text;

        Step(JsonObject says, String text) {
            this.says = says;
            this.text = text;
        }

        /** Stable within its guide; survives edits. */
        public String id() {
            return says.text("id", "");
        }

        /** The title of a step, the text of an item. */
        public String text() {
            return text;
        }

        /** How, as sanitized HTML; empty for an item. */
        public String html() {
            return says.text("html", "");
        }
    }
}
