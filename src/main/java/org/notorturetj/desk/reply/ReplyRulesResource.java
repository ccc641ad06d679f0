package org.notorturetj.desk.reply;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.reply.NewReplyRule;
import org.notorturetj.api.desk.reply.ReplyDue;
import org.notorturetj.api.desk.reply.ReplyRuleInForce;
import org.notorturetj.api.desk.reply.ReplyRuleInForceBuilder;
import org.notorturetj.api.desk.reply.ReplyRulesApi;
import org.notorturetj.api.desk.reply.ReplyTerm;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.reply.DueDate;
import org.notorturetj.content.reply.ReplyRule;
import org.notorturetj.content.reply.ReplyRules;
import org.notorturetj.content.reply.Term;
import org.notorturetj.content.type.DateCheck;
import org.notorturetj.content.type.Violations;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.proposal.OutcomeAnew;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.security.PermissionsAllowed;

class ReplyRulesResource implements ReplyRulesApi {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final ReplyRules rules;
    private final NameCheck names;
    private final Proposals proposals;
    private final CurrentPerson person;
    private final Clock clock;

    ReplyRulesResource(
            ReplyRules rules,
            NameCheck names,
            Proposals proposals,
            CurrentPerson person,
            Clock clock) {
        this.rules = rules;
        this.names = names;
        this.proposals = proposals;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Items<ReplyRuleInForce> list() {
        return Items.whole(rules.all().stream().map(ReplyRulesResource::shown).toList());
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.COMMENT)
    @Creates(OutcomeAnew.class)
    public Outcome propose(NewReplyRule rule) {
        var dates = new Violations();
        DateCheck.at(clock.instant(), rule, dates);
        new Violations().in("/", dates).orRefuse();
        names.require(person.get().accountId(), null, null, CanonicalJson.treeOf(rule));
        return proposals.outcome(
                proposals.propose(person.get(), ReplyRuleProposal.NAME, null, rule));
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public ReplyDue due(@Nullable LocalDate published, @Nullable Boolean study) {
        if (published == null || published.isBefore(FIRST) || published.isAfter(LAST)) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "published", Rule.DAY);
        }
        return rules.due(published, Boolean.TRUE.equals(study))
                .map(ReplyRulesResource::shown)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static ReplyDue shown(DueDate date) {
        return new ReplyDue(
                date.published(),
                date.due(),
                date.complete(),
                shown(date.rule()),
                AnnouncedDays.of(date.announced()));
    }

    private static ReplyRuleInForce shown(ReplyRule rule) {
        Term term = rule.term();
        return ReplyRuleInForceBuilder.builder()
                .id(rule.id())
                .law(rule.law())
                .paragraph(rule.paragraph())
                .study(rule.study())
                .term(
                        new ReplyTerm(
                                term.unit().word(),
                                term.number(),
                                term.countsFirstDay(),
                                term.rollsOver()))
                .calendar(rule.calendar().code())
                .inForceFrom(rule.inForceFrom())
                .confirmedBy(rule.confirmed().by())
                .confirmedAt(rule.confirmed().at())
                .build();
    }
}
