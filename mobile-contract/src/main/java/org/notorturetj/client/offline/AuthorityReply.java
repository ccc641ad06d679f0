package org.notorturetj.client.offline;

import java.util.Collections;
import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** What an authority was asked in public, by when it must reply, and what it replied. */
public final class AuthorityReply extends PublishedText {
    AuthorityReply(JsonObject record) {
        super(record);
    }

    /** All of them, the newest first. */
    public static List<AuthorityReply> all(Content content) {
        List<AuthorityReply> replies = all(content, "replies", AuthorityReply::new);
        Collections.sort(replies, NEWEST_FIRST);
        return replies;
    }

    /** Who is asked: an institution. */
    public String authority() {
        return text("authority");
    }

    /** awaited, answered, overdue; new states may come. It is overdue when a lawyer says so. */
    public String state() {
        return text("state");
    }

    /** The day on which the criticism was published, such as 2026-11-23. */
    public String criticisedOn() {
        return text("criticisedOn");
    }

    /** True when the matter has to be studied first. */
    public boolean isStudied() {
        return record.flag("study", false);
    }

    /** By when it must reply; all of it is empty while no rule is known for it. */
    public Due due() {
        return new Due(record.objectOrEmpty("due"));
    }

    /** The day on which it replied; empty while it has not. */
    public String answeredOn() {
        return text("answeredOn");
    }

    /** The day on which a lawyer said that the reply is overdue; empty unless it is. */
    public String overdueOn() {
        return text("overdueOn");
    }

    /** What it replied; this stands in {@link #html}, too. */
    public List<Reply> answers() {
        return list("answers", Reply::new);
    }

    /** The code of the case that it is about; empty when it is about none. */
    public String caseCode() {
        return text("case");
    }

    /** Ids of the articles that criticise the authority. */
    public List<String> articles() {
        return texts("articles");
    }

    /** What was handed in with the reply. */
    public List<Picture> gallery() {
        return each(record.objectsOrEmpty("gallery"), Picture::new);
    }

    /** What a calendar shows as its title: others see it on a locked screen. */
    public String calendarTitle() {
        return record.objectOrEmpty("calendar").text("title", "");
    }

    /** By when an authority must reply, and how that day was reached. */
    public static final class Due {
        private final JsonObject record;

        Due(JsonObject record) {
            this.record = record;
        }

        /** The last day on which a reply is in time, such as 2026-11-27. */
        public String day() {
            return record.text("day", "");
        }

        /** The law, in the language of its rule. */
        public String law() {
            return record.text("law", "");
        }

        /** Where the law says so. */
        public String paragraph() {
            return record.text("paragraph", "");
        }

        /** working-day, calendar-day, week; new units may come. */
        public String unit() {
            return record.text("unit", "");
        }

        /** How many units the law gives; 0 when it does not say. */
        public long number() {
            return PublishedRecord.number(record, "number");
        }

        /** five-day or six-day: by which week working days are counted. */
        public String week() {
            return record.text("week", "");
        }

        /** Whether all holidays until the day are known; else it may still move. */
        public boolean isComplete() {
            return record.flag("complete", false);
        }

        /** Holidays and shifted working days that were counted. */
        public List<Day> announced() {
            return each(record.objectsOrEmpty("announced"), Day::new);
        }
    }

    /** A day on which people work, or do not, whatever the week says. */
    public static final class Day {
        private final JsonObject record;

        Day(JsonObject record) {
            this.record = record;
        }

        /** Such as 2026-11-25. */
        public String day() {
            return record.text("day", "");
        }

        /** Whether people work on it. */
        public boolean isWorking() {
            return record.flag("working", false);
        }

        /** Who announced it. */
        public String source() {
            return record.text("source", "");
        }

        /** When it was announced. */
        public String announcedOn() {
            return record.text("announcedOn", "");
        }
    }
}
