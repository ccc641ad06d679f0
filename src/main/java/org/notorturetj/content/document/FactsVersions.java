package org.notorturetj.content.document;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The versions of the facts of all documents. */
@ApplicationScoped
public class FactsVersions implements PanacheRepository<Facts> {
    /** All versions, oldest first. */
    public List<Facts> of(String documentId) {
        return list("documentId = ?1 order by number", documentId);
    }

    /** The version of a number, whatever state it is in. */
    public Optional<Facts> one(String documentId, int number) {
        return find("documentId = ?1 and number = ?2", documentId, number).firstResultOptional();
    }

    /** The facts the public reads. */
    public Optional<Facts> published(String documentId) {
        return in(documentId, EditionState.PUBLISHED);
    }

    /** The facts that may go out next. */
    public Optional<Facts> approved(String documentId) {
        return in(documentId, EditionState.APPROVED);
    }

    /** What must never go out any more once a version has: everything older that still could. */
    public List<Facts> overtakenBy(Facts next) {
        return list(
                "documentId = ?1 and number < ?2 and state = ?3",
                next.documentId,
                next.number,
                EditionState.APPROVED);
    }

    /** The facts the public read before these. */
    public Optional<Facts> before(Facts current) {
        return find(
                        "documentId = ?1 and number < ?2 and publishedAt is not null and state <> ?3"
                                + " order by number desc",
                        current.documentId,
                        current.number,
                        EditionState.REDACTED)
                .firstResultOptional();
    }

    private Optional<Facts> in(String documentId, EditionState state) {
        return find("documentId = ?1 and state = ?2 order by number desc", documentId, state)
                .firstResultOptional();
    }

    /** The facts that are worked on: the newest that have not gone out, else the newest of all. */
    public Optional<Facts> working(String documentId) {
        return WorkingVersion.among(list("documentId = ?1 order by number desc", documentId));
    }

    /** That very version, while it may go out. */
    public Optional<Facts> approved(String documentId, int number) {
        return find(
                        "documentId = ?1 and number = ?2 and state = ?3",
                        documentId,
                        number,
                        EditionState.APPROVED)
                .firstResultOptional();
    }

    /** The facts of all documents of a type that the public reads in any language. */
    public List<Facts> publicOnes(String type) {
        return list(
                "from Facts f where f.state = ?1"
                        + " and f.documentId in (select d.id from Document d where d.type = ?2)"
                        + " and exists (select 1 from Edition e where e.documentId = f.documentId and e.state = ?1)"
                        + " order by f.id",
                EditionState.PUBLISHED,
                type);
    }

    int nextNumber(String documentId) {
        return (int) count("documentId", documentId) + 1;
    }
}
