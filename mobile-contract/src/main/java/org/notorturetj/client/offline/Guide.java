package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A rights guide in one language. */
public final class Guide extends PublishedText {
    Guide(JsonObject record) {
        super(record);
    }

    /** Its id, level and language. */
    @Override
    public String toString() {
        return "Guide " + id() + " (" + level() + ", " + language() + ")";
    }

    /** urgent, basic, advanced; new levels may be added. */
    public String level() {
        return text("level");
    }

    /** Groups that the guide is for; empty: everybody. */
    public List<String> audience() {
        return texts("audience");
    }

    /**
     * To be shown above the guide, for example that no lawyer has reviewed it; empty when there is
     * none.
     */
    public String warning() {
        return text("warning");
    }

    /** The lawyer's review of exactly this text. */
    public Review review() {
        return new Review(legal().objectOrEmpty("review"));
    }

    /** The status of {@link #review} when the record was published. */
    public String legalReview() {
        return review().status();
    }

    /**
     * The status of {@link #review} at a time.
     *
     * @param millis since 1970
     */
    public String legalReviewAt(long millis) {
        return review().statusAt(millis);
    }

    /** As of which day the law was applied, such as 2026-01-01; empty when none is stated. */
    public String lawAsOf() {
        return legal().text("lawAsOf", "");
    }

    /** The laws and other sources that it rests on. */
    public List<Source> sources() {
        return each(legal().objectsOrEmpty("sources"), Source::new);
    }

    /** The review of the translation: unreviewed, current; new values may be added. */
    public String translationReview() {
        return record.objectOrEmpty("translation").text("review", Review.UNREVIEWED);
    }

    private JsonObject legal() {
        return record.objectOrEmpty("legal");
    }

    /** The steps to take, in order. */
    public List<Step> steps() {
        return list("steps", step -> new Step(step, step.text("title", "")));
    }

    /** Items to tick off; an app stores their state by id. */
    public List<Step> checklist() {
        return list("checklist", item -> new Step(item, item.text("text", "")));
    }

    /** Ids of the lines to call; see {@link #hotlines(Hotlines)}. */
    public List<String> hotlines() {
        return texts("hotlines");
    }

    /** Ids of the contacts; see {@link #contacts(Content)}. */
    public List<String> contacts() {
        return texts("contacts");
    }

    /**
     * The lines to call, in the order of the guide, each followed by the line it is paired with.
     */
    public List<Line> hotlines(Hotlines hotlines) {
        List<Line> lines = new ArrayList<>();
        for (String id : hotlines()) {
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
        for (String id : contacts()) {
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

    /** A law or another source. */
    public static final class Source {
        private final JsonObject record;

        Source(JsonObject record) {
            this.record = record;
        }

        public String title() {
            return record.text("title", "");
        }

        /** The article or paragraph. */
        public String article() {
            return record.text("article", "");
        }

        /** As of which day. */
        public String date() {
            return record.text("date", "");
        }

        /** Where it can be read; empty when that is not stated. */
        public String url() {
            return record.text("url", "");
        }
    }
}
