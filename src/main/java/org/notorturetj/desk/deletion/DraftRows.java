package org.notorturetj.desk.deletion;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;

/**
 * The rows of a draft and of everything that hangs on it. The desk's role may delete none of them:
 * a procedure of the schema does, which refuses whatever was public or is scheduled.
 */
@ApplicationScoped
class DraftRows {
    private final DeskDatabase database;

    DraftRows(DeskDatabase database) {
        this.database = database;
    }

    /** Deletes them, in the transaction of the caller. */
    void delete(String documentId) {
        database.useHandle(handle -> handle.execute("CALL desk.delete_draft(?)", documentId));
    }
}
