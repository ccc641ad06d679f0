package org.notorturetj.content.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** The versions of the facts of all documents. */
@ApplicationScoped
public class FactsVersions implements PanacheRepository<Facts> {
    /** All versions, oldest first. */
    public List<Facts> of(String documentId) {
        return list("documentId = ?1 order by number", documentId);
    }

    /** The version with a number, in any state. */
    public Optional<Facts> withNumber(String documentId, int number) {
        return find("documentId = ?1 and number = ?2", documentId, number).firstResultOptional();
    }

    /** The published facts. */
    public Optional<Facts> published(String documentId) {
        return in(documentId, EditionState.PUBLISHED);
    }

    /** The facts to publish next. */
    public Optional<Facts> approved(String documentId) {
        return in(documentId, EditionState.APPROVED);
    }

    /** Older versions that could still be published and must not be once this one is. */
    public List<Facts> supersededBy(Facts next) {
        return list(
                "documentId = ?1 and number < ?2 and state = ?3",
                next.documentId,
                next.number,
                EditionState.APPROVED);
    }

    /** The facts that were published before these. */
    public Optional<Facts> previousPublished(Facts current) {
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

    /** The facts being worked on: the newest unpublished version, or else the newest of all. */
    public Optional<Facts> working(String documentId) {
        return WorkingVersion.among(list("documentId = ?1 order by number desc", documentId));
    }

    /** The same of several documents, by their ids; one without facts is not among them. */
    public Map<String, Facts> working(List<String> documentIds) {
        return list("documentId in ?1 order by number desc", documentIds).stream()
                .collect(
                        Collectors.groupingBy(
                                Facts::documentId,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        it -> WorkingVersion.among(it).orElseThrow())));
    }

    /** Exactly this version, if it is approved. */
    public Optional<Facts> approved(String documentId, int number) {
        return find(
                        "documentId = ?1 and number = ?2 and state = ?3",
                        documentId,
                        number,
                        EditionState.APPROVED)
                .firstResultOptional();
    }

    /** The published facts of all documents of a type that are published in some language. */
    public List<Facts> publiclyVisible(String type) {
        return list(
                "from Facts f where f.state = ?1"
                        + " and f.documentId in (select d.id from Document d where d.type = ?2)"
                        + " and exists (select 1 from Edition e where e.documentId = f.documentId and e.state = ?1)"
                        + " order by f.id",
                EditionState.PUBLISHED,
                type);
    }

    int nextNumber(String documentId) {
        // the repository's count would translate its query into SQL each time anew
        return find("select count(*) from Facts where documentId = ?1", documentId)
                        .project(Long.class)
                        .singleResult()
                        .intValue()
                + 1;
    }
}
