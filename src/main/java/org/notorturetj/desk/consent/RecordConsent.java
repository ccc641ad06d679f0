package org.notorturetj.desk.consent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.consent.NewConsent;
import org.notorturetj.api.desk.consent.RecordedConsent;
import org.notorturetj.api.desk.consent.RecordedConsentBuilder;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.CaseDocuments;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.type.DateCheck;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.DocumentErased;
import org.notorturetj.publication.removal.Withdraw;

/** Records consents of cases, and of those whom media show. */
@ApplicationScoped
class RecordConsent {
    private final Documents documents;
    private final FactsVersions facts;
    private final CaseDocuments cases;
    private final Consents consents;
    private final EndConsent end;
    private final Withdraw withdraw;
    private final FieldEncryption encryption;
    private final NameCheck names;
    private final AuditTrail audit;
    private final Clock clock;

    RecordConsent(
            Documents documents,
            FactsVersions facts,
            CaseDocuments cases,
            Consents consents,
            EndConsent end,
            Withdraw withdraw,
            FieldEncryption encryption,
            NameCheck names,
            AuditTrail audit,
            Clock clock) {
        this.documents = documents;
        this.facts = facts;
        this.cases = cases;
        this.consents = consents;
        this.end = end;
        this.withdraw = withdraw;
        this.encryption = encryption;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The latest consent of a case or a media document, or of the one case that an update or an
     * alert tells of.
     *
     * @throws ProblemException if the document tells of no case, or there is no consent
     */
    @Transactional
    RecordedConsent of(String id) {
        return consents.last(caseOf(id)).map(this::view).orElseThrow(() -> notFound());
    }

    private String caseOf(String id) {
        Document document = documents.findByIdOptional(id).orElseThrow(() -> notFound());
        if (DocumentType.is(document.type(), Trait.CONSENT_OF_ITS_OWN)) {
            return id;
        }
        if (!DocumentType.is(document.type(), Trait.CONSENT)) {
            throw notFound();
        }
        List<String> about =
                facts.working(id)
                        .map(it -> CanonicalJson.tree(it.content()).path("case").asText())
                        .map(cases::withCode)
                        .orElse(List.of());
        if (about.size() != 1) {
            throw notFound();
        }
        return about.get(0);
    }

    /**
     * Records a consent that replaces the previous one, and withdraws what it does not cover. The
     * same record again changes nothing.
     *
     * @throws ProblemException if the document is not a case or was erased, the precondition fails,
     *     or the date is in the future
     */
    @Transactional
    RecordedConsent record(
            Person person,
            String id,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            NewConsent wanted) {
        requireItsOwn(documents, id);
        // Nobody may publish under the previous consent, or withdraw it unseen, while it is
        // replaced.
        withdraw.lockLog();
        if (facts.working(id).filter(it -> it.state() == EditionState.REDACTED).isPresent()) {
            throw new ProblemException(ProblemType.GONE);
        }
        @Nullable String file = file(id);
        Optional<Consent> before = consents.last(id);
        ConsentScope scope = ConsentScope.of(wanted.uses(), wanted.outlets(), wanted.languages());
        if (before.filter(it -> ConsentPrecondition.mayPrecede(it, ifMatch, ifNoneMatch))
                .filter(it -> it.recordedBy.equals(person.accountId()) && it.scope().equals(scope))
                .filter(it -> saysTheSame(wanted, view(it)) && Objects.equals(it.file, file))
                .isPresent()) {
            return view(before.get());
        }
        ConsentPrecondition.require(before, ifMatch, ifNoneMatch);
        var dates = new Violations();
        DateCheck.at(clock.instant(), wanted, dates);
        new Violations().in("/", dates).orRefuse();
        if (wanted.note() != null) {
            names.require(person.accountId(), id, null, "/note", wanted.note());
        }
        String consentId = RandomId.ofDocument();
        var consent =
                new Consent(
                        consentId,
                        id,
                        file,
                        before.map(last -> last.number).orElse(0) + 1,
                        scope,
                        wanted.givenOn(),
                        wanted.holder(),
                        wanted.note() == null
                                ? null
                                : encryption.seal(location(consentId), wanted.note()),
                        person.accountId(),
                        clock.instant());
        consents.persistAndFlush(consent);
        audit.record(person.accountId(), "consent.record", id, null, members(wanted));
        if (before.isPresent()) {
            end.withdrawUncovered(Actor.of(person.accountId()), id, scope);
        }
        return view(consent);
    }

    /** What the document shows as it is being worked on; null if that is no file. */
    private @Nullable String file(String id) {
        return facts.working(id)
                .map(it -> CanonicalJson.tree(it.content()).path("file").textValue())
                .orElse(null);
    }

    /** Keeps the consents of an erased case, but not their notes. */
    void erase(@Observes DocumentErased erased) {
        consents.of(erased.documentId()).forEach(Consent::eraseNote);
    }

    /**
     * Refuses a document that has no consent of its own.
     *
     * @throws ProblemException not-found
     */
    static void requireItsOwn(Documents documents, String id) {
        if (documents
                .findByIdOptional(id)
                .filter(it -> DocumentType.is(it.type(), Trait.CONSENT_OF_ITS_OWN))
                .isEmpty()) {
            throw notFound();
        }
    }

    /** Whether one says the same as another of the same scope. */
    private static boolean saysTheSame(NewConsent wanted, RecordedConsent last) {
        return wanted.givenOn().equals(last.givenOn())
                && wanted.holder().equals(last.holder())
                && Objects.equals(wanted.note(), last.note());
    }

    private static List<String> members(NewConsent wanted) {
        List<String> members =
                new ArrayList<>(List.of("uses", "outlets", "languages", "givenOn", "holder"));
        if (wanted.note() != null) {
            members.add("note");
        }
        return members;
    }

    private RecordedConsent view(Consent consent) {
        return RecordedConsentBuilder.builder()
                .document(consent.documentId)
                .number(consent.number)
                .uses(consent.scope().useWords())
                .outlets(consent.scope().outletWords())
                .languages(List.copyOf(consent.scope().languages()))
                .givenOn(consent.givenOn)
                .holder(consent.holder)
                .note(
                        consent.note == null
                                ? null
                                : encryption.open(location(consent.id), consent.note))
                .recordedBy(consent.recordedBy)
                .recordedAt(consent.recordedAt)
                .withdrawnAt(consent.withdrawnAt)
                .earlierFile(Objects.equals(consent.file, file(consent.documentId)) ? null : true)
                .entityTag(consent.tag())
                .build();
    }

    static FieldLocation location(String id) {
        return new FieldLocation("consent", "note", id);
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
