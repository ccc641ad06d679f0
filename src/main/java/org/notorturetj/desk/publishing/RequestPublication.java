package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.desk.warning.AcceptedWarnings;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.PublicationPlan;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.SchedulePublication;

/** Publishes or schedules, or proposes it if a second person is needed. */
@ApplicationScoped
public class RequestPublication {
    private final Publish publish;
    private final ApproveToPublish approval;
    private final ProposeInReview reviewed;
    private final SeenVersions seen;
    private final SchedulePublication schedule;
    private final Proposals proposals;
    private final AcceptedWarnings warnings;
    private final CorrectionAnswers corrections;
    private final Clock clock;

    RequestPublication(
            Publish publish,
            ApproveToPublish approval,
            ProposeInReview reviewed,
            SeenVersions seen,
            SchedulePublication schedule,
            Proposals proposals,
            AcceptedWarnings warnings,
            CorrectionAnswers corrections,
            Clock clock) {
        this.approval = approval;
        this.reviewed = reviewed;
        this.seen = seen;
        this.publish = publish;
        this.schedule = schedule;
        this.proposals = proposals;
        this.warnings = warnings;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * Publishes, schedules or proposes what the person requests.
     *
     * @throws ProblemException if nothing is approved, the moment is past, or a rule forbids it
     */
    @Transactional
    public Outcome request(Person person, NewPublication wanted) {
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
        List<NamedText> asked = corrections.asked(person, wanted, plan.parts());
        return request(
                        person,
                        "publication",
                        plan,
                        wanted.at(),
                        wanted.accepted(),
                        CorrectionAnswers.none(wanted))
                .asking(asked);
    }

    /** Proposes to bring texts back. */
    Outcome restore(
            Person person, PublicationRequest wanted, @Nullable List<AcceptedWarning> accepted) {
        publish.lock();
        return request(
                person, RestorationProposal.NAME, publish.plan(wanted), null, accepted, List.of());
    }

    private Outcome request(
            Person person,
            String kind,
            PublicationPlan plan,
            @Nullable Instant at,
            @Nullable List<AcceptedWarning> accepted,
            List<NamedText> noCorrection) {
        warnings.require(List.of(person.accountId()), plan, accepted);
        List<RuleMessage> reasons = plan.twoPersonReasons();
        Actor actor = Actor.of(person.accountId());
        if (!reasons.isEmpty()) {
            String document = plan.parts().size() == 1 ? plan.parts().get(0).document().id() : null;
            var statement =
                    new PublicationProposal.Statement(plan.pinned(), at, accepted, noCorrection);
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
