package org.notorturetj.desk.deletion;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;

/** The rows of a draft and of everything that hangs on it. */
@ApplicationScoped
class DraftRows {
    /** In the order of their references. */
    private static final List<String> TABLES =
            List.of(
                    "desk.preview_link",
                    "desk.comment",
                    "desk.legal_review",
                    "desk.translation_review",
                    "desk.standing_watch",
                    "desk.translation_behind",
                    "desk.retired_contact_point",
                    "desk.record_mention",
                    "desk.revision",
                    "desk.edition",
                    "desk.facts");

    private final DeskDatabase database;

    DraftRows(DeskDatabase database) {
        this.database = database;
    }

    /** Deletes them, in the transaction of the caller. */
    void delete(String documentId) {
        database.useHandle(
                handle -> {
                    for (String table : TABLES) {
                        handle.execute(
                                "DELETE FROM " + table + " WHERE document_id = ?", documentId);
                    }
                    handle.execute("DELETE FROM desk.document WHERE id = ?", documentId);
                });
    }
}
