package org.notorturetj.publication.redaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.protectedname.NameFinding;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.FoundName;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.protectedname.WithInitials;
import org.notorturetj.content.protectedname.search.Findings;
import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.content.removed.Removal;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.content.translation.BehindTranslations;
import org.notorturetj.media.file.MediaFiles;
import org.notorturetj.platform.storedtext.RewritableTexts;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationLog;
import org.notorturetj.publication.redaction.RedactionTables.Redaction;
import org.notorturetj.publication.rendering.Renderer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Replaces a name by its initials in all texts of one document, and publishes what the public reads
 * of it anew: as a publication that takes away, so that nobody can veto it and every file that held
 * the name is erased in the same transaction.
 */
@ApplicationScoped
class CleanDocument {
    private final PublicationLog log;
    private final Instance<RewritableTexts> places;
    private final NameCheck check;
    private final Findings findings;
    private final RedactionTables tables;
    private final OldAddresses addresses;
    private final EraseNamedFiles files;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final ReviewStatuses reviews;
    private final BehindTranslations translations;
    private final Renderer renderer;
    private final AuditTrail audit;
    private final RememberedRemovals remembered;
    private final Clock clock;

    CleanDocument(
            PublicationLog log,
            @Any Instance<RewritableTexts> places,
            NameCheck check,
            Findings findings,
            RedactionTables tables,
            OldAddresses addresses,
            EraseNamedFiles files,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            ReviewStatuses reviews,
            BehindTranslations translations,
            Renderer renderer,
            AuditTrail audit,
            RememberedRemovals remembered,
            Clock clock) {
        this.log = log;
        this.places = places;
        this.check = check;
        this.findings = findings;
        this.tables = tables;
        this.addresses = addresses;
        this.files = files;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.reviews = reviews;
        this.translations = translations;
        this.renderer = renderer;
        this.audit = audit;
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * Cleans texts, in the caller's transaction.
     *
     * @param documentId null for texts that belong to no document
     * @param guard of the one name
     */
    void clean(
            Redaction redaction,
            NameGuard guard,
            @Nullable String documentId,
            List<NameFinding> texts) {
        // Before anything is written: another transaction may be publishing this document.
        log.lock();
        Set<Language> rewritten = EnumSet.noneOf(Language.class);
        boolean ofDocument = false;
        for (NameFinding finding : texts) {
            Optional<RewritableTexts> place = place(finding.place());
            if (place.isEmpty()) {
                continue;
            }
            Optional<StoredText> text = place.get().find(finding.key());
            boolean had = text.isPresent() && rewrite(redaction, guard, place.get(), text.get());
            if (had && finding.place().equals(MediaFiles.WORDS)) {
                files.erase(redaction, finding.key());
            }
            findings.clean(redaction.name(), finding.place(), finding.key());
            boolean content = Set.of("editions", "facts").contains(finding.place());
            if (content) {
                // Facts are in the records of all languages.
                rewritten.addAll(
                        finding.language() == null
                                ? EnumSet.allOf(Language.class)
                                : EnumSet.of(finding.language()));
            }
            ofDocument |= content;
        }
        if (documentId != null && ofDocument) {
            publish(redaction, documentId, rewritten);
        }
    }

    /** Whether texts of a place are rewritten, and not made anew from others. */
    boolean reaches(String place) {
        return place(place).isPresent();
    }

    private Optional<RewritableTexts> place(String name) {
        return places.stream().filter(place -> place.place().equals(name)).findFirst();
    }

    /** Returns whether it had the name. */
    private boolean rewrite(
            Redaction redaction, NameGuard guard, RewritableTexts place, StoredText text) {
        List<FoundName> found =
                check.blocking(guard, text.documentId(), text.language(), text.content());
        if (found.isEmpty()) {
            return false;
        }
        JsonNode cleaned = WithInitials.without(text.content(), found);
        if (cleaned instanceof ObjectNode members && text.documentId() != null) {
            CleanedMembers.settle(members, text);
        }
        place.rewrite(text, cleaned);
        if (text.documentId() != null) {
            addresses.erase(text.documentId(), text.content(), cleaned);
        }
        tables.cleaned(redaction.number(), place.place());
        return true;
    }

    private void publish(Redaction redaction, String documentId, Set<Language> rewritten) {
        Document document = documents.findById(documentId);
        // A digest of the old text proves the name to anyone who guesses it.
        reviews.erase(documentId, rewritten);
        audit.recordBestEffort(
                redaction.proposer(), "document.redact-name", documentId, null, List.of());
        Optional<Facts> current = facts.published(documentId);
        Set<Language> shown = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            if (editions.published(documentId, language).isPresent()) {
                shown.add(language);
            }
        }
        shown.stream()
                .filter(rewritten::contains)
                .forEach(
                        language ->
                                remembered.add(
                                        Removal.ofName(
                                                redaction.name(),
                                                documentId,
                                                language,
                                                redaction.proposer(),
                                                redaction.approver(),
                                                clock.instant())));
        if (current.isPresent() && !shown.isEmpty()) {
            log.append(
                    new Actor(redaction.proposer(), redaction.approver()),
                    PublicationKind.RESTRAIN,
                    (seq, now) -> {
                        List<Change> changes = new ArrayList<>();
                        for (Language language : shown) {
                            editions.published(documentId, language)
                                    .map(
                                            text ->
                                                    renderer.rerender(
                                                            document,
                                                            current.get(),
                                                            text,
                                                            seq,
                                                            now))
                                    .ifPresent(changes::add);
                        }
                        return changes;
                    });
        }
        translations.track(List.of(documentId));
    }
}
