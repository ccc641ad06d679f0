package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.NamedText;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.desk.revision.AskedCorrections;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.NamedVersions;
import org.notorturetj.publication.PublicationPlan;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.SchedulePublication;

/** Publishes or schedules, or proposes it if a second person is needed. */
@ApplicationScoped
class RequestPublication {
    private final Publish publish;
    private final ApproveToPublish approval;
    private final ProposeInReview reviewed;
    private final SeenVersions seen;
    private final SchedulePublication schedule;
    private final Proposals proposals;
    private final AcceptedWarnings warnings;
    private final AuditTrail audit;
    private final Clock clock;

    RequestPublication(
            Publish publish,
            ApproveToPublish approval,
            ProposeInReview reviewed,
            SeenVersions seen,
            SchedulePublication schedule,
            Proposals proposals,
            AcceptedWarnings warnings,
            AuditTrail audit,
            Clock clock) {
        this.approval = approval;
        this.reviewed = reviewed;
        this.seen = seen;
        this.publish = publish;
        this.schedule = schedule;
        this.proposals = proposals;
        this.warnings = warnings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes, schedules or proposes what the person requests.
     *
     * @throws ProblemException if nothing is approved, the moment is past, or a rule forbids it
     */
    @Transactional
    Outcome request(Person person, NewPublication wanted) {
        if (wanted.at() != null && !person.may(Permission.SCHEDULE)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        if (wanted.at() == null) {
            publish.lock();
        }
        if (Boolean.TRUE.equals(wanted.whenApproved())) {
            return reviewed.propose(person, wanted);
        }
        return requestApproved(
                person,
                Boolean.TRUE.equals(wanted.approve()) ? approval.approve(person, wanted) : wanted);
    }

    private Outcome requestApproved(Person person, NewPublication wanted) {
        PublicationRequest request = requested(wanted);
        if (Boolean.TRUE.equals(wanted.unreviewedAcknowledged())) {
            if (!person.hasRole(Role.COORDINATOR)) {
                throw new ProblemException(ProblemType.FORBIDDEN);
            }
            request = request.acknowledgingUnreviewed(person.accountId());
        }
        PublicationPlan plan = publish.plan(request);
        seen.require(wanted, plan);
        if (wanted.at() != null && !wanted.at().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "at", Rule.IN_FUTURE);
        }
        // before: what readers have now is what it is compared with
        List<NamedText> asked = asked(person, wanted, plan);
        return request(person, "publication", plan, wanted.at(), wanted.accepted()).asking(asked);
    }

    /**
     * Texts that might be corrections, without those of which the person says that they are none.
     */
    private List<NamedText> asked(Person person, NewPublication wanted, PublicationPlan plan) {
        List<NamedText> asked = new ArrayList<>();
        for (int i = 0; i < wanted.parts().size(); i++) {
            NamedVersions part = plan.parts().get(i);
            List<Language> none =
                    Objects.requireNonNullElse(wanted.parts().get(i).noCorrection(), List.of());
            part.texts()
                    .forEach(
                            (language, next) -> {
                                Edition before = part.publishedTexts().get(language);
                                if (before == null
                                        || !AskedCorrections.between(
                                                CanonicalJson.tree(before.content()),
                                                CanonicalJson.tree(next.content()))) {
                                    return;
                                }
                                String id = part.document().id();
                                if (none.contains(language)) {
                                    audit.record(
                                            person.accountId(),
                                            "correction.none",
                                            id,
                                            language.tag(),
                                            List.of());
                                } else {
                                    asked.add(new NamedText(id, language));
                                }
                            });
        }
        return asked;
    }

    /** Proposes to bring texts back. */
    Outcome restore(
            Person person, PublicationRequest wanted, @Nullable List<AcceptedWarning> accepted) {
        publish.lock();
        return request(person, RestorationProposal.NAME, publish.plan(wanted), null, accepted);
    }

    private Outcome request(
            Person person,
            String kind,
            PublicationPlan plan,
            @Nullable Instant at,
            @Nullable List<AcceptedWarning> accepted) {
        warnings.require(List.of(person.accountId()), plan, accepted);
        List<RuleMessage> reasons = plan.twoPersonReasons();
        Actor actor = Actor.of(person.accountId());
        if (!reasons.isEmpty()) {
            String document = plan.parts().size() == 1 ? plan.parts().get(0).document().id() : null;
            var statement = new PublicationProposal.Statement(plan.pinned(), at, accepted);
            return Outcome.proposed(
                    proposals.propose(person, kind, document, statement).id(),
                    reasons.stream().map(reason -> reason.in(Language.EN)).toList());
        }
        return at == null
                ? Outcome.published(publish.publish(actor, plan).seq())
                : Outcome.scheduled(schedule.schedule(actor, plan, at));
    }

    /** What is asked for, each document once. */
    static PublicationRequest requested(NewPublication wanted) {
        Set<String> seen = new HashSet<>();
        return new PublicationRequest(
                wanted.parts().stream()
                        .map(
                                part -> {
                                    if (!seen.add(part.document())) {
                                        throw new ProblemException(
                                                ProblemType.BAD_PARAMETER, "parts", Rule.EACH_ONCE);
                                    }
                                    return new PublicationRequest.Part(
                                            part.document(), part.published());
                                })
                        .toList());
    }
}
