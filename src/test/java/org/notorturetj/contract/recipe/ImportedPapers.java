package org.notorturetj.contract.recipe;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Drafts as an import leaves them, in Russian and English. */
@ApplicationScoped
public class ImportedPapers {
    /** When they appeared on the previous website. */
    public static final String DATE = "2011-03-16T20:30:00Z";

    private final Given given;
    private final WriteDocument write;
    private final Papers papers;
    private final Owner owner;

    ImportedPapers(Given given, WriteDocument write, Papers papers, Owner owner) {
        this.given = given;
        this.write = write;
        this.papers = papers;
        this.owner = owner;
    }

    public String draft() {
        return draft(DATE, Map.of());
    }

    /**
     * One with other facts or members of its texts.
     *
     * @param date null: nobody has said one
     */
    public String draft(@Nullable String date, Map<String, Object> members) {
        String id =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    String made = given.document("article");
                                    Map<String, Object> facts =
                                            new HashMap<>(Invented.articleFacts("news"));
                                    if (date != null) {
                                        facts.put("publishedAt", date);
                                    }
                                    write.writeFacts(made, facts);
                                    for (Language language : List.of(Language.RU, Language.EN)) {
                                        Map<String, Object> text = new HashMap<>(Papers.text(made));
                                        text.putAll(members);
                                        write.writeEdition(made, language, text);
                                    }
                                    return made;
                                });
        try {
            owner.execute(
                    "INSERT INTO desk.import_item (document_id, kind, state, source_hash, text_hash,"
                            + " imported_at, languages) VALUES ('%s', 'text', 'imported', '', '', now(), '{ru,en}')"
                                    .formatted(id));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return papers.willBePublished(id);
    }

    /** Nobody finds them among what came in any more. */
    public void forget() {
        try {
            owner.execute("DELETE FROM desk.import_item");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
