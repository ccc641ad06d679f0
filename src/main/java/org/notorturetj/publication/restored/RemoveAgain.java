package org.notorturetj.publication.restored;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.protectedname.NameTable;
import org.notorturetj.content.protectedname.search.SearchTables;
import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.content.removed.Removal;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.redaction.RedactionTables;
import org.notorturetj.publication.removal.ApplyRestraint;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.publication.removal.Restraint;
import org.notorturetj.publication.removal.Withdraw;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes away again what was taken away after a backup. What is gone already, or was never in the
 * backup, is left as it is, so that it can be gone through again after a crash. A text that had a
 * name in it is withdrawn: it is redacted anew while nobody reads it, and editors decide when it
 * comes back.
 */
@ApplicationScoped
class RemoveAgain {
    private final RememberedRemovals remembered;
    private final Documents documents;
    private final Editions editions;
    private final Redact redact;
    private final Withdraw withdraw;
    private final ApplyRestraint restraints;
    private final NameTable names;
    private final RedactionTables redactions;
    private final SearchTables searches;

    RemoveAgain(
            RememberedRemovals remembered,
            Documents documents,
            Editions editions,
            Redact redact,
            Withdraw withdraw,
            ApplyRestraint restraints,
            NameTable names,
            RedactionTables redactions,
            SearchTables searches) {
        this.remembered = remembered;
        this.documents = documents;
        this.editions = editions;
        this.redact = redact;
        this.withdraw = withdraw;
        this.restraints = restraints;
        this.names = names;
        this.redactions = redactions;
        this.searches = searches;
    }

    /** Takes away all of them, each kind in its way. */
    void again(List<Removal> removals) {
        Map<String, Set<Language>> redacted = new LinkedHashMap<>();
        Map<String, Set<Language>> withdrawn = new LinkedHashMap<>();
        for (Removal removal : removals) {
            String document = removal.document();
            if (document == null) {
                continue;
            }
            if (removal.kind().equals(Removal.REDACTION)) {
                add(redacted, document, removal.language());
            } else if (!restrained(removal)) {
                add(withdrawn, document, removal.language());
            }
        }
        redacted.forEach((id, languages) -> inOne(() -> redact(id, languages)));
        inOne(() -> withdraw(withdrawn));
        inOne(() -> redactNames(removals));
    }

    private static void add(
            Map<String, Set<Language>> texts, String document, @Nullable Language language) {
        Set<Language> languages =
                texts.computeIfAbsent(document, any -> EnumSet.noneOf(Language.class));
        languages.addAll(language == null ? EnumSet.allOf(Language.class) : EnumSet.of(language));
    }

    /** Returns whether it is a restraint that this version knows. */
    private boolean restrained(Removal removal) {
        String id = Objects.requireNonNull(removal.document());
        Optional<Restraint<?>> restraint = Restraint.of(removal.action());
        restraint.ifPresent(it -> inOne(() -> restraints.apply(Actor.SERVER, id, it)));
        return restraint.isPresent();
    }

    private void redact(String id, Set<Language> languages) {
        Set<Language> left = EnumSet.noneOf(Language.class);
        editions.of(id).stream()
                .filter(edition -> edition.state() != EditionState.REDACTED)
                .map(Edition::language)
                .filter(languages::contains)
                .forEach(left::add);
        if (!left.isEmpty()) {
            redact.redact(Actor.SERVER, id, left);
        }
    }

    private void withdraw(Map<String, Set<Language>> texts) {
        texts.keySet().removeIf(id -> documents.findById(id) == null);
        if (!texts.isEmpty()) {
            withdraw.withdrawTogether(Actor.SERVER, texts);
        }
    }

    /** Of names that are here; the verification finds what the backup brought back. */
    private void redactNames(List<Removal> removals) {
        Set<String> here = names.ids();
        Set<String> begun = new LinkedHashSet<>();
        for (Removal removal : removals) {
            String name = removal.name();
            if (removal.kind().equals(Removal.NAME_REDACTION)
                    && name != null
                    && here.contains(name)
                    && begun.add(name)) {
                long number =
                        redactions.begin(
                                name,
                                Objects.requireNonNull(removal.proposer()),
                                Objects.requireNonNull(removal.approver()));
                redactions.verifiedBy(number, searches.verify(name));
            }
        }
    }

    /** What the list has already is not added to it again. */
    private void inOne(Runnable work) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                remembered.known();
                                work.run();
                            });
        } catch (ProblemException nothingToRemove) {
            // The document was not in the backup, or is of a kind that has no such part.
        }
    }
}
