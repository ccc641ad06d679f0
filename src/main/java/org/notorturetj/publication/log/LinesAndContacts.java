package org.notorturetj.publication.log;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Collection;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.contactpoint.MentionIndex;

import com.fasterxml.jackson.databind.JsonNode;

/** The published records that give people somebody to call or to write to. */
@ApplicationScoped
public class LinesAndContacts {
    private static final String[] COLLECTIONS =
            TypeLists.collections(Trait.CONTACT_POINTS).stream()
                    .map(Collection::word)
                    .toArray(String[]::new);

    private final DeskDatabase database;

    LinesAndContacts(DeskDatabase database) {
        this.database = database;
    }

    /** All of them. */
    public Map<MentionIndex.Text, JsonNode> records() {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT document_id, language, record FROM published.record WHERE collection = ANY (?)",
                                        (Object) COLLECTIONS)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        new MentionIndex.Text(
                                                                row.getString(1),
                                                                Language.fromString(
                                                                        row.getString(2))),
                                                        CanonicalJson.tree(row.getString(3))))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
