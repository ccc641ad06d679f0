package org.notorturetj.content.submission;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.legacy.FeedIds;
import org.notorturetj.content.legacy.LegacyAddressClaims;
import org.notorturetj.content.type.ContentValidator;
import org.notorturetj.content.type.DateCheck;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.MemberRules;
import org.notorturetj.content.type.Reference;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;

/**
 * Everything that is required of facts and texts when they are submitted; all that is wrong is told
 * at once. What has been published before is not measured by it again.
 */
@ApplicationScoped
public class SubmissionCheck {
    /** How members of the facts are told beside those of a text. */
    private static final String FACTS = "facts/";

    private final DocumentTypes types;
    private final ContentValidator validator;
    private final ReferenceCheck references;
    private final PictureCheck pictures;
    private final CaseInitials initials;
    private final LegacyAddressClaims legacyAddresses;
    private final FeedIds feedIds;
    private final SlugCheck slugs;
    private final Clock clock;

    SubmissionCheck(
            DocumentTypes types,
            ContentValidator validator,
            ReferenceCheck references,
            PictureCheck pictures,
            CaseInitials initials,
            LegacyAddressClaims legacyAddresses,
            FeedIds feedIds,
            SlugCheck slugs,
            Clock clock) {
        this.types = types;
        this.validator = validator;
        this.references = references;
        this.pictures = pictures;
        this.initials = initials;
        this.legacyAddresses = legacyAddresses;
        this.feedIds = feedIds;
        this.slugs = slugs;
        this.clock = clock;
    }

    /**
     * What is wrong with facts or a text as they are saved: values that nobody can read. Members
     * may be missing.
     *
     * @param content of the class of the type's facts or texts
     */
    public Violations ofSaved(Document document, Object content) {
        return saved(types.named(document.type()), content);
    }

    private static <F> Violations saved(TypeRules<F, ?> type, Object content) {
        var required = new Violations();
        DateCheck.ofForm(content, required);
        if (type.factsClass().isInstance(content)) {
            type.checkSaved(type.factsClass().cast(content), required);
        }
        return required;
    }

    /**
     * Checks facts, and that what they refer to is there.
     *
     * @throws ProblemException naming everything that is missing or wrong
     */
    @Transactional
    public void facts(Document document, Facts facts) {
        factsViolations(document, facts.content()).orRefuse();
    }

    /**
     * Checks a text together with its facts, and claims its addresses on the previous website for
     * its document.
     *
     * @throws ProblemException naming everything that is missing or wrong; members of the facts as
     *     {@code facts/…}
     */
    @Transactional
    public void text(Document document, Facts facts, Edition text) {
        Violations required = violations(document, facts, text);
        addTaken(
                required,
                legacyAddresses.claim(
                        document.id(), addresses(types.named(document.type()), text.content())));
        required.orRefuse();
    }

    /**
     * Checks facts without any effect. Not transactional, so that what it throws can be caught
     * inside a transaction.
     */
    public void dryRunFacts(Document document, Facts facts) {
        factsViolations(document, facts.content()).orRefuse();
    }

    /** Checks a text without any effect: claims no address. */
    public void dryRunText(Document document, Facts facts, Edition text) {
        Violations required = violations(document, facts, text);
        addTaken(
                required,
                legacyAddresses.heldByOthers(
                        document.id(), addresses(types.named(document.type()), text.content())));
        required.orRefuse();
    }

    /** What is wrong with facts that are to be saved and submitted. */
    public List<Violation> ofNewFacts(Document document, String facts) {
        return factsViolations(document, facts).all();
    }

    /**
     * What is wrong with a text that is to be saved and submitted with new facts, but with them.
     */
    public List<Violation> ofNewText(Document document, String facts, String text) {
        Violations required =
                validator
                        .textViolations(document, facts, text)
                        .in("", alone(types.named(document.type()), text));
        slugs.check(document, text, required);
        addTaken(
                required,
                legacyAddresses.heldByOthers(
                        document.id(), addresses(types.named(document.type()), text)));
        return required.all().stream().filter(it -> !it.member().startsWith(FACTS)).toList();
    }

    private Violations violations(Document document, Facts facts, Edition text) {
        Violations required =
                validator
                        .textViolations(document, facts.content(), text.content())
                        .in("", alone(types.named(document.type()), text.content()));
        slugs.check(document, text.content(), required);
        if (facts.writable()) {
            // Facts that are submitted have been checked, and may stand longer than what they name.
            required.in(
                    FACTS,
                    submittedViolations(
                            types.named(document.type()), document.id(), facts.content()));
        }
        return required;
    }

    /** What is wrong with a text whatever its facts. */
    private <T> Violations alone(TypeRules<?, T> type, String text) {
        T content = CanonicalJson.read(text, type.textClass());
        var required = new Violations();
        DateCheck.at(clock.instant(), content, required);
        pictures.check(content, required);
        return required;
    }

    private static void addTaken(Violations required, List<LegacyAddressClaims.Taken> taken) {
        taken.forEach(
                it ->
                        required.add(
                                "legacyAddresses/" + it.index(),
                                Rule.LEGACY_ADDRESS_TAKEN.with(it.holder())));
    }

    private Violations factsViolations(Document document, String facts) {
        return validator
                .factsViolations(document, facts)
                .in("", submittedViolations(types.named(document.type()), document.id(), facts));
    }

    private <F> Violations submittedViolations(
            TypeRules<F, ?> type, String documentId, String facts) {
        F content = CanonicalJson.read(facts, type.factsClass());
        var required = new Violations();
        MemberRules.checkAddresses(content, required);
        MemberRules.checkWords(content, required);
        DateCheck.at(clock.instant(), content, required);
        type.checkSaved(content, required);
        type.checkSubmitted(content, required);
        type.printed(content).forEach(it -> it.check(required));
        type.checkSubmittedAt(clock.instant(), content, required);
        feedIds.check(documentId, type.feedIds(content), required);
        List<Reference> named = type.references(content);
        references.check(named, required);
        for (Reference reference : named) {
            boolean aboutPerson =
                    reference.type() == DocumentType.CASE && reference.by() == RefersTo.By.CODE;
            if (aboutPerson && !initials.areInitials(reference.value())) {
                required.add(reference.member(), Rule.CASE_INITIALS);
            }
        }
        return required;
    }

    private static <T> List<String> addresses(TypeRules<?, T> type, String text) {
        return type.legacyAddresses(CanonicalJson.read(text, type.textClass()));
    }
}
