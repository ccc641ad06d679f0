package org.notorturetj.desk.protectedname;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.protectedname.AlarmedWords;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.protectedname.FalseAlarms;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;

/** Letting a text pass that looks like a protected name. */
@ApplicationScoped
class FalseAlarmProposal implements ProposalKind {
    static final String NAME = "false-alarm";

    private final ProtectedNames names;
    private final FalseAlarms alarms;
    private final AuditTrail audit;

    FalseAlarmProposal(ProtectedNames names, FalseAlarms alarms, AuditTrail audit) {
        this.names = names;
        this.alarms = alarms;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleMessage> reasons(String statement) {
        return List.of(Rule.FALSE_ALARM);
    }

    /** The author of the text may ask. */
    @Override
    public String permission() {
        return Permission.COMMENT;
    }

    @Override
    public Object subject(String statement) {
        Statement alarm = CanonicalJson.read(statement, Statement.class);
        return List.of(alarm.document(), Optional.ofNullable(alarm.language()), alarm.words());
    }

    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        if (!approver.may(Permission.PROTECT_NAMES)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        Statement alarm = CanonicalJson.read(statement, Statement.class);
        letPass(proposer, "name.overrule", alarm);
        return Done.published(null);
    }

    /** Remembers what is to pass, and who let it, for which reason. */
    void letPass(String account, String action, Statement alarm) {
        names.lockForChange();
        alarms.remember(alarm.marks());
        audit.record(
                account,
                action,
                alarm.document(),
                null,
                alarm.reason() == null ? List.of() : List.of(alarm.reason()));
    }

    /** Without the words: many may read proposals. */
    @Override
    public Map<String, Object> details(String statement) {
        Statement alarm = CanonicalJson.read(statement, Statement.class);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("document", alarm.document());
        if (alarm.language() != null) {
            details.put("language", alarm.language().tag());
        }
        if (alarm.reason() != null) {
            details.put("reason", alarm.reason());
        }
        details.put("members", alarm.words().stream().map(AlarmedWords::member).toList());
        return details;
    }

    /** What is to pass. */
    record Statement(
            String document,
            @Nullable Language language,
            List<FalseAlarms.Mark> marks,
            List<AlarmedWords> words,
            @Nullable String reason) {
        /** Without the words. */
        @Override
        public String toString() {
            return "Statement[" + document + "]";
        }
    }
}
