package org.notorturetj.content.document;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.notorturetj.api.text.Language;

/** The editions of all documents. */
@ApplicationScoped
public class Editions implements PanacheRepository<Edition> {
    /** All editions of a document, oldest first: its translation group and their histories. */
    public List<Edition> of(String documentId) {
        return list("documentId = ?1 order by language, number", documentId);
    }

    /** The edition the public reads in a language. */
    public Optional<Edition> published(String documentId, Language language) {
        return in(documentId, language, EditionState.PUBLISHED);
    }

    /** True when the public reads the document in any language. */
    public boolean anyPublished(String documentId) {
        return count("documentId = ?1 and state = ?2", documentId, EditionState.PUBLISHED) > 0;
    }

    /** What must never go out any more once an edition has: everything older that still could. */
    public List<Edition> overtakenBy(Edition next) {
        return list(
                "documentId = ?1 and language = ?2 and number < ?3 and state in ?4",
                next.documentId,
                next.language,
                next.number,
                List.of(EditionState.APPROVED, EditionState.SCHEDULED, EditionState.WITHDRAWN));
    }

    /** The edition that waits for its moment. */
    public Optional<Edition> scheduled(String documentId, Language language) {
        return in(documentId, language, EditionState.SCHEDULED);
    }

    /** That very edition, while it waits for its moment. */
    public Optional<Edition> scheduled(String documentId, Language language, int number) {
        return find(
                        "documentId = ?1 and language = ?2 and number = ?3 and state = ?4",
                        documentId,
                        language,
                        number,
                        EditionState.SCHEDULED)
                .firstResultOptional();
    }

    /** The edition that may go out next: approved, scheduled, or withdrawn and coming back. */
    public Optional<Edition> publishable(String documentId, Language language) {
        return in(documentId, language, EditionState.APPROVED)
                .or(() -> in(documentId, language, EditionState.SCHEDULED))
                .or(() -> in(documentId, language, EditionState.WITHDRAWN));
    }

    /** That very edition, while it may go out. */
    public Optional<Edition> publishable(String documentId, Language language, int number) {
        return find(
                        "documentId = ?1 and language = ?2 and number = ?3 and state in ?4",
                        documentId,
                        language,
                        number,
                        List.of(
                                EditionState.APPROVED,
                                EditionState.SCHEDULED,
                                EditionState.WITHDRAWN))
                .firstResultOptional();
    }

    /** The edition of a number, whatever state it is in. */
    public Optional<Edition> one(String documentId, Language language, int number) {
        return find(
                        "documentId = ?1 and language = ?2 and number = ?3",
                        documentId,
                        language,
                        number)
                .firstResultOptional();
    }

    private Optional<Edition> in(String documentId, Language language, EditionState state) {
        return find(
                        "documentId = ?1 and language = ?2 and state = ?3 order by number desc",
                        documentId,
                        language,
                        state)
                .firstResultOptional();
    }

    /** True when a text of the document in the language was redacted: it never comes back. */
    public boolean redacted(String documentId, Language language) {
        return count(
                        "documentId = ?1 and language = ?2 and state = ?3",
                        documentId,
                        language,
                        EditionState.REDACTED)
                > 0;
    }

    /** The edition that is worked on: the newest that has not gone out, else the newest of all. */
    public Optional<Edition> working(String documentId, Language language) {
        return WorkingVersion.among(
                list(
                        "documentId = ?1 and language = ?2 order by number desc",
                        documentId,
                        language));
    }

    /** The newest texts of some types among those in some states: one of each language. */
    public List<Edition> newest(List<String> types, List<EditionState> states) {
        return list(
                "from Edition e where e.state in ?1 and e.documentId in (select d.id from Document d where d.type in ?2)"
                        + " and not exists (select 1 from Edition n where n.documentId = e.documentId"
                        + " and n.language = e.language and n.number > e.number and n.state in ?1)"
                        + " order by e.savedAt, e.id",
                states,
                types);
    }

    int nextNumber(String documentId, Language language) {
        return (int) count("documentId = ?1 and language = ?2", documentId, language) + 1;
    }
}
