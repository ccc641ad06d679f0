package org.notorturetj.desk.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.warning.DocumentWarnings;
import org.notorturetj.content.warning.TextWarnings.Found;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.publication.NamedVersions;
import org.notorturetj.publication.PublicationPlan;

/**
 * Nothing is approved or published over a warning that nobody has named: what may tell who a victim
 * is, or accuses an official. Whoever does it names each, of exactly these texts, and the audit
 * keeps who did (ADR 062). A number that no line has is no such warning: it takes two people
 * anyway, who are shown it.
 */
@ApplicationScoped
public class AcceptedWarnings {
    private static final String ACTION = "warning.accept";
    private static final String TEXTS = "/editions/";

    private final DocumentWarnings warnings;
    private final AuditTrail audit;

    AcceptedWarnings(DocumentWarnings warnings, AuditTrail audit) {
        this.warnings = warnings;
        this.audit = audit;
    }

    /**
     * The warnings about the texts of a part, as they would be published. With new facts all its
     * languages are, those that nobody named as well.
     */
    public List<Found> of(NamedVersions part) {
        return warnings.ofTexts(
                part.document(),
                part.shownFacts(),
                part.shownTexts().values().stream()
                        .filter(it -> it.state() != EditionState.REDACTED)
                        .toList());
    }

    /**
     * Requires that each warning of a publication was named, and records by whom; those of media
     * that go along, too, whose places begin with {@code /along/} and their id.
     *
     * @param accounts who answer for it
     * @throws ProblemException warnings-unacknowledged, with each one that was not named
     */
    public void require(
            List<String> accounts, PublicationPlan plan, @Nullable List<AcceptedWarning> accepted) {
        List<Violation> missing = missing(accounts, plan.parts(), accepted);
        for (NamedVersions media : plan.along()) {
            missing.addAll(missing(accounts, media, "/along/" + media.document().id(), accepted));
        }
        refuse(missing);
    }

    /** The same of versions of which nothing is planned yet. */
    public void require(
            List<String> accounts,
            List<NamedVersions> parts,
            @Nullable List<AcceptedWarning> accepted) {
        refuse(missing(accounts, parts, accepted));
    }

    /**
     * The same of a text that is approved, beside the facts that are worked on.
     *
     * @throws ProblemException warnings-unacknowledged, with the members of the text
     */
    public void require(Person approver, Edition text, @Nullable List<AcceptedWarning> accepted) {
        String within = TEXTS + text.language().tag();
        refuse(
                missing(
                        List.of(approver.accountId()),
                        text.documentId(),
                        warnings.ofText(text),
                        accepted,
                        found -> found.member().substring(within.length())));
    }

    private List<Violation> missing(
            List<String> accounts,
            List<NamedVersions> parts,
            @Nullable List<AcceptedWarning> accepted) {
        List<Violation> missing = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            missing.addAll(missing(accounts, parts.get(i), "/parts/" + i, accepted));
        }
        return missing;
    }

    private List<Violation> missing(
            List<String> accounts,
            NamedVersions part,
            String place,
            @Nullable List<AcceptedWarning> accepted) {
        return missing(
                accounts,
                part.document().id(),
                of(part),
                accepted,
                found -> place + found.member());
    }

    private List<Violation> missing(
            List<String> accounts,
            String document,
            List<Found> all,
            @Nullable List<AcceptedWarning> accepted,
            Function<Found, String> place) {
        List<Violation> missing = new ArrayList<>();
        for (Found found : all) {
            if (found.text() == null || found.rule() == Rule.WARN_CONTACT_POINT) {
                continue;
            }
            var warning = new AcceptedWarning(document, found.name(), found.member(), found.text());
            if (accepted != null && accepted.contains(warning)) {
                accounts.forEach(account -> record(account, warning));
            } else {
                missing.add(Violation.warned(place.apply(found), found.rule(), warning));
            }
        }
        return missing;
    }

    private static void refuse(List<Violation> missing) {
        if (!missing.isEmpty()) {
            throw new ProblemException(ProblemType.WARNINGS_UNACKNOWLEDGED, missing);
        }
    }

    /** As {@code ru} and {@code steps.0.text.village}: the audit holds names of members only. */
    private void record(String account, AcceptedWarning warning) {
        String[] place = warning.member().split("/", 4);
        Optional<Language> language = Language.ofTag(place[2]);
        audit.record(
                account,
                ACTION,
                warning.document(),
                language.map(Language::tag).orElse(null),
                List.of(place[3].replace('/', '.') + "." + warning.warning()));
    }
}
