package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/** What happened in a case after it was published. */
public final class CaseUpdate extends PublishedText {
    CaseUpdate(JsonObject record) {
        super(record);
    }

    /** All updates of all cases, newest first. */
    public static List<CaseUpdate> all(Content content) {
        List<CaseUpdate> updates = new ArrayList<>();
        for (JsonObject record : content.records("cases")) {
            if (record.text("type", "").equals("case-update")) {
                updates.add(new CaseUpdate(record));
            }
        }
        Collections.sort(updates, NEWEST_FIRST);
        return updates;
    }

    /** The code of the case. */
    public String caseCode() {
        return text("case");
    }

    /** When it happened, as exactly as may be said: 2025, 2025-03 or 2025-03-09; may be empty. */
    public String happened() {
        return record.objectOrEmpty("happened").text("date", "");
    }

    /** year, month or day: how exactly {@link #happened} is known. */
    public String happenedPrecision() {
        return record.objectOrEmpty("happened").text("precision", "");
    }

    /** True when it was urgent at its publication. */
    public boolean isUrgent() {
        return record.flag("urgent", false);
    }
}
