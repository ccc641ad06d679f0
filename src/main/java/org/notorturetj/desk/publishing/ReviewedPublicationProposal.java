package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.desk.warning.AcceptedWarnings;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.PublicationPlan;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.SchedulePublication;

/**
 * A publication of what is still in review. Whoever says yes approves the parts by it, as their
 * author had seen them, and is the second person for the publication.
 */
@ApplicationScoped
class ReviewedPublicationProposal implements ProposalKind {
    static final String NAME = "reviewed-publication";

    private final Publish publish;
    private final ApproveToPublish approval;
    private final SeenVersions seen;
    private final SchedulePublication schedule;
    private final ProposedChanges changes;
    private final AcceptedWarnings warnings;
    private final Clock clock;

    ReviewedPublicationProposal(
            Publish publish,
            ApproveToPublish approval,
            SeenVersions seen,
            SchedulePublication schedule,
            ProposedChanges changes,
            AcceptedWarnings warnings,
            Clock clock) {
        this.publish = publish;
        this.approval = approval;
        this.seen = seen;
        this.schedule = schedule;
        this.changes = changes;
        this.warnings = warnings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String permission() {
        return Permission.PUBLISH;
    }

    @Override
    public List<RuleMessage> reasons(String statement) {
        return List.of(Rule.APPROVED_WITH_IT);
    }

    @Override
    public void requireApprover(Person approver) {
        if (!approver.may(Permission.APPROVE)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
    }

    /** As it was seen: what was handed in anew is something else. */
    @Override
    public Object subject(String statement) {
        Statement asked = read(statement);
        return List.of(
                asked.request().parts(),
                asked.wanted().parts().stream()
                        .map(it -> Arrays.asList(it.document(), it.facts(), it.texts()))
                        .toList(),
                Optional.ofNullable(asked.wanted().at()));
    }

    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        Statement asked = read(statement);
        NewPublication wanted = asked.wanted();
        if (wanted.at() == null) {
            publish.lock();
        } else if (!wanted.at().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.WRONG_STATE, "at", Rule.MOMENT_PAST);
        }
        NewPublication approved = approval.approve(approver, wanted);
        PublicationPlan plan = publish.plan(RequestPublication.requested(approved));
        seen.require(approved, plan);
        if (!plan.pinned().equals(asked.request())) {
            throw new ProblemException(ProblemType.WRONG_STATE, "proposal", Rule.PROPOSAL_NEWER);
        }
        warnings.require(List.of(approver.accountId()), plan, wanted.accepted());
        var actor = new Actor(proposer, approver.accountId());
        return wanted.at() == null
                ? Done.published(publish.publish(actor, plan).seq())
                : Done.scheduled(schedule.schedule(actor, plan, wanted.at()));
    }

    /** What goes out stands in the documents. */
    @Override
    public Map<String, Object> details(String statement) {
        Map<String, Object> details = new LinkedHashMap<>(ProposalKind.super.details(statement));
        details.remove("wanted");
        Instant at = read(statement).wanted().at();
        if (at != null) {
            details.put("at", at.toString());
        }
        return details;
    }

    @Override
    public List<ProposedDocument> documents(String statement, boolean withChanges) {
        Statement asked = read(statement);
        return changes.of(asked.request(), withChanges, CorrectionAnswers.none(asked.wanted()));
    }

    @Override
    public Set<String> approves(String statement) {
        Set<String> parts = new HashSet<>();
        for (NewPublication.Part part : read(statement).wanted().parts()) {
            if (part.facts() != null) {
                parts.add(part.document() + '/');
            }
            part.published().forEach(language -> parts.add(part.document() + '/' + language.tag()));
        }
        return parts;
    }

    private static Statement read(String statement) {
        return CanonicalJson.read(statement, Statement.class);
    }

    /**
     * What was asked for.
     *
     * @param request the versions that it would publish, by their numbers
     * @param wanted the request itself, with the etags under which they were seen
     */
    record Statement(PinnedRequest request, NewPublication wanted) {}
}
