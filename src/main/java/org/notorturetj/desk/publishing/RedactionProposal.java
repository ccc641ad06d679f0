package org.notorturetj.desk.publishing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.proposal.ProposedDocument;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.removal.Redact;

/** Permanent erasure; needs two people, since it cannot be undone. */
@ApplicationScoped
class RedactionProposal implements ProposalKind {
    static final String NAME = "redaction";

    private final Redact redact;
    private final ProposedChanges changes;
    private final AuditTrail audit;

    RedactionProposal(Redact redact, ProposedChanges changes, AuditTrail audit) {
        this.redact = redact;
        this.changes = changes;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleMessage> reasons(String statement) {
        return List.of(Rule.ERASED_FOR_EVER);
    }

    @Override
    public String permission() {
        return Permission.REDACT;
    }

    @Override
    public boolean onlyRemoves() {
        return true;
    }

    @Override
    public Object subject(String statement) {
        Statement asked = CanonicalJson.read(statement, Statement.class);
        return List.of(asked.document(), asked.languages());
    }

    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        Statement request = CanonicalJson.read(statement, Statement.class);
        if (request.reason() != null) {
            audit.recordBestEffort(
                    proposer,
                    "edition.redact",
                    request.document(),
                    null,
                    RequestRemoval.fields(request.reason()));
        }
        return Done.published(
                redact.redact(
                                new Actor(proposer, approver.accountId()),
                                request.document(),
                                EnumSet.copyOf(request.languages()))
                        .map(Publication::seq)
                        .orElse(null));
    }

    @Override
    public List<ProposedDocument> documents(String statement, boolean withChanges) {
        Statement request = CanonicalJson.read(statement, Statement.class);
        return changes.erasure(request.document(), request.languages(), withChanges);
    }

    /**
     * What to erase.
     *
     * @param reason a word of the vocabulary; null if none was given
     */
    record Statement(String document, List<Language> languages, @Nullable String reason) {
        static Statement of(String document, Set<Language> languages, @Nullable String reason) {
            return new Statement(document, languages.stream().sorted().toList(), reason);
        }
    }
}
