package org.notorturetj.content.protection;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.kept.KeepsTables;

/** The facts of documents, in every state. */
@ApplicationScoped
@KeepsTables("desk.facts")
class FactsTexts extends ContentTable {
    FactsTexts(DeskDatabase database) {
        super(database, "desk.facts", "NULL", ", version = version + 1");
    }

    @Override
    public String place() {
        return "facts";
    }
}
