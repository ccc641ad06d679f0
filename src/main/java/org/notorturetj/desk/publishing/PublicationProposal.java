package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.NamedText;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.desk.warning.AcceptedWarnings;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.NewContactPoints;
import org.notorturetj.publication.NewerVersions;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.PublicationPlan;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.SchedulePublication;

/** A publication that needs two people: exactly these versions, whatever was approved later. */
@ApplicationScoped
class PublicationProposal implements ProposalKind {
    private final Publish publish;
    private final SchedulePublication schedule;
    private final NewContactPoints contactPoints;
    private final ProposedChanges changes;
    private final NewerVersions newer;
    private final AcceptedWarnings warnings;
    private final Clock clock;

    PublicationProposal(
            Publish publish,
            SchedulePublication schedule,
            NewContactPoints contactPoints,
            ProposedChanges changes,
            NewerVersions newer,
            AcceptedWarnings warnings,
            Clock clock) {
        this.publish = publish;
        this.schedule = schedule;
        this.contactPoints = contactPoints;
        this.changes = changes;
        this.newer = newer;
        this.warnings = warnings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public List<RuleMessage> reasons(String statement) {
        return publish.plan(CanonicalJson.read(statement, Statement.class).request())
                .twoPersonReasons();
    }

    @Override
    public String permission() {
        return Permission.PUBLISH;
    }

    @Override
    public Object subject(String statement) {
        Statement asked = CanonicalJson.read(statement, Statement.class);
        return List.of(asked.request().parts(), Optional.ofNullable(asked.at()));
    }

    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        Statement request = CanonicalJson.read(statement, Statement.class);
        if (request.at() == null) {
            publish.lock();
        }
        PublicationPlan plan = publish.plan(request.request());
        warnings.require(List.of(approver.accountId()), plan, request.accepted());
        if (newer.any(request.request())) {
            throw new ProblemException(ProblemType.WRONG_STATE, "proposal", Rule.PROPOSAL_NEWER);
        }
        var actor = new Actor(proposer, approver.accountId());
        if (request.at() == null) {
            return Done.published(publish.publish(actor, plan).seq());
        }
        if (!request.at().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.WRONG_STATE, "at", Rule.MOMENT_PAST);
        }
        return Done.scheduled(schedule.schedule(actor, plan, request.at()));
    }

    /** The new numbers and addresses are shown in full: the approver answers for them. */
    @Override
    public Map<String, Object> details(String statement) {
        Map<String, Object> details = new LinkedHashMap<>(ProposalKind.super.details(statement));
        PinnedRequest request = CanonicalJson.read(statement, Statement.class).request();
        details.put(
                "newContactPoints",
                contactPoints.in(request).stream()
                        .map(
                                found ->
                                        Map.of(
                                                "document", found.document(),
                                                "language", found.language().tag(),
                                                "value", found.point().value()))
                        .toList());
        return details;
    }

    @Override
    public List<ProposedDocument> documents(String statement, boolean withChanges) {
        Statement asked = CanonicalJson.read(statement, Statement.class);
        return changes.of(
                asked.request(),
                withChanges,
                Objects.requireNonNullElse(asked.noCorrection(), List.of()));
    }

    /**
     * What to publish, and when; null means upon approval.
     *
     * @param accepted the warnings that the proposer has named; null when none, and of what was
     *     proposed before there were any
     * @param noCorrection the texts of which the proposer says that they correct nothing; null of
     *     what was proposed before that was kept
     */
    record Statement(
            PinnedRequest request,
            @Nullable Instant at,
            @Nullable List<AcceptedWarning> accepted,
            @Nullable List<NamedText> noCorrection) {}
}
