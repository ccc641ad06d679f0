package org.notorturetj.desk.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.schedule.SchedulePublication;

/**
 * Another moment for a schedule that two people answer for. Until it is agreed to, the old one
 * holds.
 */
@ApplicationScoped
class ScheduleMoveProposal implements ProposalKind {
    static final String NAME = "schedule-move";

    private final SchedulePublication schedule;
    private final ScheduleOverview overview;
    private final ProposedChanges changes;
    private final Clock clock;

    ScheduleMoveProposal(
            SchedulePublication schedule,
            ScheduleOverview overview,
            ProposedChanges changes,
            Clock clock) {
        this.schedule = schedule;
        this.overview = overview;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String permission() {
        return Permission.SCHEDULE;
    }

    @Override
    public List<RuleMessage> reasons(String statement) {
        return List.of(Rule.SCHEDULED_BY_TWO);
    }

    @Override
    public Object subject(String statement) {
        Statement move = read(statement);
        return List.of(move.number(), move.at());
    }

    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        Statement move = read(statement);
        if (!move.at().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.WRONG_STATE, "at", Rule.MOMENT_PAST);
        }
        overview.moved(approver, schedule.move(move.number(), move.from(), move.at()));
        return Done.scheduled(move.number());
    }

    /** What goes out stands in the documents. */
    @Override
    public Map<String, Object> details(String statement) {
        Map<String, Object> details = new LinkedHashMap<>(ProposalKind.super.details(statement));
        details.remove("request");
        return details;
    }

    @Override
    public List<ProposedDocument> documents(String statement, boolean withChanges) {
        return changes.of(read(statement).request(), withChanges, List.of());
    }

    private static Statement read(String statement) {
        return CanonicalJson.read(statement, Statement.class);
    }

    /** Which schedule, from and to which moment, and what it publishes. */
    record Statement(long number, Instant from, Instant at, PinnedRequest request) {}
}
