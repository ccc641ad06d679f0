package org.notorturetj.publication;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Comments;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.EditionState;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.Facts;
import org.notorturetj.desk.FactsVersions;
import org.notorturetj.desk.Revisions;
import org.notorturetj.desk.audit.AuditTrail;
import org.notorturetj.desk.review.Standings;
import org.notorturetj.platform.problem.Refused;

/**
 * Erases texts everywhere, every revision of the desk included, for ever. For readers it is a
 * withdrawal that is never undone. When no language is left, the facts are erased too.
 */
@ApplicationScoped
public class Redact {
    private final Head head;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Revisions revisions;
    private final Comments comments;
    private final Standings standings;
    private final DocumentTypes types;
    private final TakeDown takeDown;
    private final AuditTrail audit;

    Redact(
            Head head,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Revisions revisions,
            Comments comments,
            Standings standings,
            DocumentTypes types,
            TakeDown takeDown,
            AuditTrail audit) {
        this.head = head;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.revisions = revisions;
        this.comments = comments;
        this.standings = standings;
        this.types = types;
        this.takeDown = takeDown;
        this.audit = audit;
    }

    /**
     * Redacts. What must not be shown without the document is withdrawn with it.
     *
     * @param languages the languages whose texts are erased
     * @return the publication; empty when the public never saw any of it
     * @throws Refused when the document does not exist or has no text in these languages
     */
    @Transactional
    public Optional<Publication> redact(Actor actor, String documentId, Set<Language> languages) {
        // Before anything is read: a publisher who holds the head may be writing these very texts.
        head.lock();
        Document document = documents.findById(documentId);
        if (document == null) {
            throw new Refused(ProblemType.NOT_FOUND);
        }
        List<Edition> texts =
                editions.of(documentId).stream()
                        .filter(edition -> languages.contains(edition.language()))
                        .toList();
        if (texts.isEmpty()) {
            throw new Refused(
                    ProblemType.PUBLICATION_REFUSED, "languages", "there is no text in them");
        }
        // Also what the public never saw: it is erased for ever.
        for (Language language : languages) {
            audit.recordRegardless(
                    actor.id(), "document.redact", documentId, language.tag(), Set.of());
        }
        Set<Language> everPublished = everPublished(texts);
        if (everPublished.isEmpty()) {
            erase(document, texts, languages);
            return Optional.empty();
        }
        return Optional.of(
                head.advance(
                        actor,
                        (seq, now) -> {
                            List<Change> changes = takeDown.withdraw(document, languages);
                            erase(document, texts, languages);
                            return withTombstones(changes, document, everPublished);
                        }));
    }

    /** Also what was only withdrawn: its tombstone moves up, so that every copy hears of it. */
    private List<Change> withTombstones(
            List<Change> changes, Document document, Set<Language> everPublished) {
        Collection collection = types.named(document.type()).collection();
        Set<Change> all = new LinkedHashSet<>(changes);
        everPublished.forEach(
                language -> all.add(new Change.Remove(document.id(), language, collection)));
        return List.copyOf(all);
    }

    private void erase(Document document, List<Edition> texts, Set<Language> languages) {
        texts.stream()
                .filter(edition -> edition.state() != EditionState.REDACTED)
                .forEach(Edition::redact);
        revisions.erase(document.id(), languages);
        comments.delete(document.id(), languages);
        standings.erase(document.id(), languages);
        eraseFactsWithoutText(document);
    }

    private static Set<Language> everPublished(List<Edition> texts) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        texts.stream()
                .filter(edition -> edition.publishedAt() != null)
                .forEach(edition -> languages.add(edition.language()));
        return languages;
    }

    private void eraseFactsWithoutText(Document document) {
        boolean anythingLeft =
                editions.of(document.id()).stream()
                        .anyMatch(edition -> edition.state() != EditionState.REDACTED);
        if (!anythingLeft) {
            facts.of(document.id()).stream()
                    .filter(version -> version.state() != EditionState.REDACTED)
                    .forEach(Facts::redact);
            revisions.eraseFacts(document.id());
            document.redact();
        }
    }
}
