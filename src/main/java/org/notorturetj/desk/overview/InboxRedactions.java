package org.notorturetj.desk.overview;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.protectedname.search.Findings;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.redaction.RedactionTables;
import org.notorturetj.publication.redaction.RedactionTables.Redaction;

/** Redactions of names that left something, for the two people who agreed to them. */
@ApplicationScoped
class InboxRedactions {
    private final RedactionTables redactions;
    private final Findings findings;

    InboxRedactions(RedactionTables redactions, Findings findings) {
        this.redactions = redactions;
        this.findings = findings;
    }

    Stream<InboxItem> of(Person person, Language language) {
        String asks = person.accountId();
        return redactions.failed().stream()
                .filter(it -> it.proposer().equals(asks) || it.approver().equals(asks))
                .map(it -> item(it, language));
    }

    private InboxItem item(Redaction redaction, Language language) {
        SortedMap<String, Long> left = findings.openByPlace(redaction.name());
        long all = left.values().stream().mapToLong(Long::longValue).sum();
        return InboxItem.ofServer(
                "redaction_failed",
                Objects.requireNonNullElse(redaction.failedAt(), redaction.createdAt()),
                Reasons.in(
                        language,
                        List.of(Rule.REDACTION_LEFT.with(all, String.join(", ", left.keySet())))),
                redaction.name());
    }
}
