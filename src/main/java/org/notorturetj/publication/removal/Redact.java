package org.notorturetj.publication.removal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Collection;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.autosave.Autosaves;
import org.notorturetj.content.document.Comments;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.content.removed.Removal;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.content.translation.BehindTranslations;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.DocumentErased;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationLog;
import org.notorturetj.publication.log.TextsLeftSchedule;

/**
 * Permanently erases texts everywhere, including every revision at the desk. For readers it is a
 * withdrawal that is never undone. When no language is left, the facts are erased too.
 */
@ApplicationScoped
public class Redact {
    private final PublicationLog log;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Revisions revisions;
    private final Comments comments;
    private final Autosaves autosaves;
    private final ReviewStatuses reviewStatuses;
    private final BehindTranslations translations;
    private final PairedWithdrawal pairedWithdrawal;
    private final AuditTrail audit;
    private final RememberedRemovals remembered;
    private final Clock clock;
    private final Event<DocumentErased> erased;
    private final Event<TextsLeftSchedule> left;

    Redact(
            PublicationLog log,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Revisions revisions,
            Comments comments,
            Autosaves autosaves,
            ReviewStatuses reviewStatuses,
            BehindTranslations translations,
            PairedWithdrawal pairedWithdrawal,
            AuditTrail audit,
            RememberedRemovals remembered,
            Clock clock,
            Event<DocumentErased> erased,
            Event<TextsLeftSchedule> left) {
        this.log = log;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.revisions = revisions;
        this.comments = comments;
        this.autosaves = autosaves;
        this.reviewStatuses = reviewStatuses;
        this.translations = translations;
        this.pairedWithdrawal = pairedWithdrawal;
        this.audit = audit;
        this.remembered = remembered;
        this.clock = clock;
        this.erased = erased;
        this.left = left;
    }

    /**
     * Redacts texts. Documents that must not be shown without this one are withdrawn with it.
     *
     * @param languages the languages whose texts are erased
     * @return the publication; empty when none of them was ever published
     * @throws ProblemException when the document does not exist or has no text in these languages
     */
    @Transactional
    public Optional<Publication> redact(Actor actor, String documentId, Set<Language> languages) {
        // Before anything is read: another transaction may be publishing these texts.
        log.lock();
        Document document = documents.findById(documentId);
        if (document == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        List<Edition> texts =
                editions.of(documentId).stream()
                        .filter(edition -> languages.contains(edition.language()))
                        .toList();
        if (texts.isEmpty()) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, "languages", Rule.NO_TEXT);
        }
        // Audited even if it was never published, since it is erased permanently.
        for (Language language : languages) {
            audit.recordBestEffort(
                    actor.id(), "document.redact", documentId, language.tag(), Set.of());
        }
        texts.stream()
                .map(Edition::language)
                .distinct()
                .forEach(
                        language ->
                                remembered.add(
                                        Removal.redaction(documentId, language, clock.instant())));
        Set<Language> everPublished = everPublished(texts);
        if (everPublished.isEmpty()) {
            erase(document, texts, languages);
            return Optional.empty();
        }
        return Optional.of(
                log.append(
                        actor,
                        PublicationKind.REDACT,
                        (seq, now) -> {
                            List<Change> changes = pairedWithdrawal.withdraw(document, languages);
                            erase(document, texts, languages);
                            return withTombstones(changes, document, everPublished);
                        }));
    }

    /** Renews the tombstones of texts withdrawn earlier too, so that every copy is informed. */
    private List<Change> withTombstones(
            List<Change> changes, Document document, Set<Language> everPublished) {
        Collection collection = DocumentType.of(document.type()).collection();
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
        // Behind what is erased: whoever is typing now waits for that, and is refused.
        editions.flush();
        autosaves.forget(document.id(), languages);
        reviewStatuses.erase(document.id(), languages);
        translations.forget(document.id(), languages);
        eraseFactsWithoutText(document);
        left.fire(new TextsLeftSchedule(document.id()));
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
            erased.fire(new DocumentErased(document.id()));
            facts.of(document.id()).stream()
                    .filter(version -> version.state() != EditionState.REDACTED)
                    .forEach(Facts::redact);
            revisions.eraseFacts(document.id());
            comments.deleteOfFacts(document.id());
            document.redact();
        }
    }
}
