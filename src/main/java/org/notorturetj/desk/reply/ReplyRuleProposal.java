package org.notorturetj.desk.reply;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.reply.NewReplyRule;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.reply.ReplyRule;
import org.notorturetj.content.reply.ReplyRules;
import org.notorturetj.content.reply.Term;
import org.notorturetj.content.reply.Week;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.rendering.DueDatesAnew;

/** A rule of a law, which counts when a lawyer has confirmed it. */
@Singleton
class ReplyRuleProposal extends ConfirmedByLawyer {
    static final String NAME = "reply-rule";

    private final ReplyRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    ReplyRuleProposal(
            NameCheck names,
            DueDatesAnew dueDates,
            ReplyRules rules,
            AuditTrail audit,
            Clock clock) {
        super(names, dueDates);
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleMessage> reasons(String statement) {
        return List.of(Rule.REPLY_RULE);
    }

    @Override
    void confirm(Person approver, String statement) {
        NewReplyRule proposed = CanonicalJson.read(statement, NewReplyRule.class);
        var rule =
                new ReplyRule(
                        RandomId.ofDocument(),
                        proposed.law(),
                        proposed.paragraph(),
                        proposed.study(),
                        new Term(
                                Term.Unit.of(proposed.term().unit()),
                                proposed.term().number(),
                                proposed.term().countsFirstDay(),
                                proposed.term().rollsOver()),
                        Week.of(proposed.calendar()),
                        proposed.inForceFrom(),
                        new ReplyRule.Confirmation(approver.accountId(), clock.instant()));
        rules.put(rule);
        audit.record(approver.accountId(), "reply-rule.confirm", rule.id(), null, List.of());
    }
}
