package org.notorturetj.content.submission;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Digest;

/**
 * Requires that the slug of a text is free, before anybody spends time reviewing it: that no other
 * document of the type is or ever was public by it, or is on its way there.
 */
@ApplicationScoped
class SlugCheck {
    private static final String TAKEN =
            """
            SELECT EXISTS (SELECT FROM published.address
                           WHERE type = :type AND slug_hash = :hash AND document_id <> :id)
                OR EXISTS (SELECT FROM desk.edition e JOIN desk.document d ON d.id = e.document_id
                           WHERE e.content::json ->> 'slug' = :slug AND e.document_id <> :id AND d.type = :type
                             AND e.state IN ('in_review', 'approved', 'scheduled'))
            """;

    private final DeskDatabase database;

    SlugCheck(DeskDatabase database) {
        this.database = database;
    }

    /** Adds what is wrong with the slug of a text; nothing if it has none. */
    void check(Document document, String text, Violations required) {
        String slug = CanonicalJson.tree(text).path("slug").asText("");
        if (DocumentType.is(document.type(), Trait.SLUG) && !slug.isEmpty()) {
            required.that(!isTaken(document, slug), "slug", Rule.SLUG_TAKEN);
        }
    }

    private boolean isTaken(Document document, String slug) {
        return database.withHandle(
                handle ->
                        handle.createQuery(TAKEN)
                                .bind("type", document.type())
                                .bind("hash", Digest.sha256(slug))
                                .bind("id", document.id())
                                .bind("slug", slug)
                                .mapTo(Boolean.class)
                                .one());
    }
}
