package org.notorturetj.desk.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.desk.access.Person;
import org.notorturetj.desk.access.Verb;
import org.notorturetj.desk.proposal.ProposalKind;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.Actor;
import org.notorturetj.publication.Publication;
import org.notorturetj.publication.Redact;

/** Erases for ever: two people answer for it, since nothing brings it back. */
@ApplicationScoped
class RedactionProposal implements ProposalKind {
    static final String NAME = "redaction";

    private final Redact redact;

    RedactionProposal(Redact redact) {
        this.redact = redact;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String verb() {
        return Verb.REDACT;
    }

    @Override
    public Done carryOut(String proposer, Person approver, String statement) {
        Statement asked = CanonicalJson.read(statement, Statement.class);
        return Done.published(
                redact.redact(
                                new Actor(proposer, approver.accountId()),
                                asked.document(),
                                EnumSet.copyOf(asked.languages()))
                        .map(Publication::seq)
                        .orElse(null));
    }

    /** What is to be erased. */
    record Statement(String document, List<Language> languages) {
        static Statement of(String document, Set<Language> languages) {
            return new Statement(document, languages.stream().sorted().toList());
        }
    }
}
