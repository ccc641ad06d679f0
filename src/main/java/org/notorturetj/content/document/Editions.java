package org.notorturetj.content.document;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The editions of all documents. */
@ApplicationScoped
public class Editions implements PanacheRepository<Edition> {
    /** All editions of a document in all languages, oldest first within each language. */
    public List<Edition> of(String documentId) {
        return list("documentId = ?1 order by language, number", documentId);
    }

    /** The published edition in a language. */
    public Optional<Edition> published(String documentId, Language language) {
        return in(documentId, language, EditionState.PUBLISHED);
    }

    /** The edition that was published before this one. */
    public Optional<Edition> previousPublished(Edition current) {
        return find(
                        "documentId = ?1 and language = ?2 and number < ?3 and publishedAt is not null"
                                + " and state not in ?4 order by number desc",
                        current.documentId,
                        current.language,
                        current.number,
                        List.of(EditionState.REDACTED, EditionState.WITHDRAWN))
                .firstResultOptional();
    }

    /** Whether the document is published in some language. */
    public boolean anyPublished(String documentId) {
        return number("documentId = ?1 and state = ?2", documentId, EditionState.PUBLISHED) > 0;
    }

    /** Older editions that could still be published and must not be once this one is. */
    public List<Edition> supersededBy(Edition next) {
        return list(
                "documentId = ?1 and language = ?2 and number < ?3 and state in ?4",
                next.documentId,
                next.language,
                next.number,
                List.of(EditionState.APPROVED, EditionState.SCHEDULED, EditionState.WITHDRAWN));
    }

    /** The scheduled edition in a language. */
    public Optional<Edition> scheduled(String documentId, Language language) {
        return in(documentId, language, EditionState.SCHEDULED);
    }

    /** Exactly this edition, if it is scheduled. */
    public Optional<Edition> scheduled(String documentId, Language language, int number) {
        return find(
                        "documentId = ?1 and language = ?2 and number = ?3 and state = ?4",
                        documentId,
                        language,
                        number,
                        EditionState.SCHEDULED)
                .firstResultOptional();
    }

    /** The edition to publish next: approved, scheduled, or withdrawn and being restored. */
    public Optional<Edition> publishable(String documentId, Language language) {
        return in(documentId, language, EditionState.APPROVED)
                .or(() -> in(documentId, language, EditionState.SCHEDULED))
                .or(() -> in(documentId, language, EditionState.WITHDRAWN));
    }

    /** Exactly this edition, if it may be published. */
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

    /** The edition with a number, in any state. */
    public Optional<Edition> withNumber(String documentId, Language language, int number) {
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

    /** Whether a text in the language was redacted: such a language is never published again. */
    public boolean redacted(String documentId, Language language) {
        return number(
                        "documentId = ?1 and language = ?2 and state = ?3",
                        documentId,
                        language,
                        EditionState.REDACTED)
                > 0;
    }

    /** The edition being worked on: the newest unpublished one, or else the newest of all. */
    public Optional<Edition> working(String documentId, Language language) {
        return WorkingVersion.among(
                list(
                        "documentId = ?1 and language = ?2 order by number desc",
                        documentId,
                        language));
    }

    int nextNumber(String documentId, Language language) {
        return (int) number("documentId = ?1 and language = ?2", documentId, language) + 1;
    }

    /** How many there are. {@link #count} translates its query into SQL each time anew. */
    private long number(String condition, Object... values) {
        return find("select count(*) from Edition where " + condition, values)
                .project(Long.class)
                .singleResult();
    }
}
