package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** A documented case of torture or ill-treatment, without the name of the victim. */
public final class CaseFile extends PublishedText {
    CaseFile(JsonObject record) {
        super(record);
    }

    /** All cases, newest first. */
    public static List<CaseFile> all(Content content) {
        List<CaseFile> cases = new ArrayList<>();
        for (JsonObject record : content.records("cases")) {
            // Their updates are in the same chunk.
            if (record.text("type", "").equals("case")) {
                cases.add(new CaseFile(record));
            }
        }
        Collections.sort(cases, NEWEST_FIRST);
        return cases;
    }

    /** A case by its code. */
    public static Optional<CaseFile> find(Content content, String code) {
        for (CaseFile each : all(content)) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Its code, which is not guessable and says nothing. */
    public String code() {
        return text("code");
    }

    /** Initials, or another short form that identifies nobody. */
    public String initials() {
        return text("initials");
    }

    /** open, closed, …; new values may be added. */
    public String status() {
        return text("status");
    }

    /** When it began, as exactly as may be said: 2025, 2025-03 or 2025-03-09; may be empty. */
    public String began() {
        return record.objectOrEmpty("began").text("date", "");
    }

    /** year, month or day: how exactly {@link #began} is known. */
    public String beganPrecision() {
        return record.objectOrEmpty("began").text("precision", "");
    }

    /** What happened since, newest first. */
    public List<CaseUpdate> updates(Content content) {
        List<CaseUpdate> updates = new ArrayList<>();
        for (CaseUpdate update : CaseUpdate.all(content)) {
            if (update.caseCode().equals(code())) {
                updates.add(update);
            }
        }
        return updates;
    }

    /** The code in place of the id: what the website uses. */
    @Override
    public String toString() {
        return "CaseFile " + code() + " (" + language() + ")";
    }
}
