package org.notorturetj.desk.protectedname;

import java.util.List;

import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.protectedname.FalseAlarm;
import org.notorturetj.api.desk.protectedname.FalseAlarmsApi;
import org.notorturetj.api.desk.protectedname.NewFalseAlarm;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.protectedname.FalseAlarms;
import org.notorturetj.content.protectedname.FoundName;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.proposal.OutcomeAnew;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.security.PermissionsAllowed;

class FalseAlarmResource implements FalseAlarmsApi {
    private final DocumentFinder finder;
    private final NameCheck check;
    private final FalseAlarms alarms;
    private final Proposals proposals;
    private final FalseAlarmProposal kind;
    private final CurrentPerson person;

    FalseAlarmResource(
            DocumentFinder finder,
            NameCheck check,
            FalseAlarms alarms,
            Proposals proposals,
            FalseAlarmProposal kind,
            CurrentPerson person) {
        this.finder = finder;
        this.check = check;
        this.alarms = alarms;
        this.proposals = proposals;
        this.kind = kind;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.COMMENT)
    @Creates(OutcomeAnew.class)
    public Outcome report(NewFalseAlarm alarm) {
        finder.document(alarm.document());
        List<FoundName> found =
                check.found(
                        person.get().accountId(),
                        alarm.document(),
                        alarm.language(),
                        CanonicalJson.mapper().valueToTree(alarm.content()));
        if (found.isEmpty()) {
            throw new ProblemException(ProblemType.PUBLICATION_REFUSED, "/content", Rule.NO_ALARM);
        }
        var statement =
                new FalseAlarmProposal.Statement(
                        alarm.document(),
                        alarm.language(),
                        found.stream()
                                .flatMap(it -> alarms.marksOf(alarm.document(), it).stream())
                                .distinct()
                                .toList(),
                        found.stream().map(FoundName::alarmed).toList(),
                        alarm.reason());
        if (mayRelease(alarm, found)) {
            kind.letPass(person.get().accountId(), "name.release", statement);
            return Outcome.unseen();
        }
        return proposals.outcome(
                proposals.propose(
                        person.get(), FalseAlarmProposal.NAME, alarm.document(), statement));
    }

    /** A full name takes two people; a part of one alone is what many have. */
    private boolean mayRelease(NewFalseAlarm alarm, List<FoundName> found) {
        return alarm.reason() != null
                && person.get().may(Permission.PROTECT_NAMES)
                && found.stream().allMatch(FoundName::isPartAlone);
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public FalseAlarm get(String id) {
        FalseAlarmProposal.Statement alarm =
                proposals
                        .statement(id, FalseAlarmProposal.NAME)
                        .map(it -> CanonicalJson.read(it, FalseAlarmProposal.Statement.class))
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return new FalseAlarm(id, alarm.document(), alarm.language(), alarm.words());
    }
}
