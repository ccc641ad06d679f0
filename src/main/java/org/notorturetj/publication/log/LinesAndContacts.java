package org.notorturetj.publication.log;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.database.DeskDatabase;

/** The published records that give people somebody to call or to write to. */
@ApplicationScoped
public class LinesAndContacts {
    private final DeskDatabase database;

    LinesAndContacts(DeskDatabase database) {
        this.database = database;
    }

    /** All of them as canonical JSON. */
    public Map<Key, String> records() {
        return database.withHandle(
                handle -> {
                    Map<Key, String> records = new LinkedHashMap<>();
                    handle.select(
                                    "SELECT document_id, language, record FROM published.record WHERE collection IN (?, ?)",
                                    DocumentType.HOTLINE.collection().word(),
                                    DocumentType.CONTACT.collection().word())
                            .map(
                                    (row, context) ->
                                            Map.entry(
                                                    new Key(
                                                            row.getString(1),
                                                            Language.fromString(row.getString(2))),
                                                    row.getString(3)))
                            .forEach(entry -> records.put(entry.getKey(), entry.getValue()));
                    return records;
                });
    }

    /** Which record: at most one of a document in a language. */
    public record Key(String documentId, Language language) {}
}
