package org.notorturetj.publication.redaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.content.removed.RemovalTable;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationVeto;
import org.notorturetj.publication.log.UncommittedPublication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Keeps what was written before a name was protected from becoming public with it: by a
 * publication, a schedule, a restoration or a load.
 */
@ApplicationScoped
public class ProtectedNameVeto implements PublicationVeto {
    private final ProtectedNames names;
    private final NameCheck check;
    private final RemovalTable removals;
    private final Editions editions;
    private final FactsVersions facts;

    ProtectedNameVeto(
            ProtectedNames names,
            NameCheck check,
            RemovalTable removals,
            Editions editions,
            FactsVersions facts) {
        this.names = names;
        this.check = check;
        this.removals = removals;
        this.editions = editions;
        this.facts = facts;
    }

    /** A removal is not held up, and what is written anew was public before. */
    void veto(@Observes UncommittedPublication publishing) {
        if (publishing.kind() == PublicationKind.PUBLISH) {
            check(publishing.changes());
        }
    }

    @Override
    public void check(List<Change> changes) {
        if (changes.stream().anyMatch(Change.Put.class::isInstance)) {
            requireAllNames();
        }
        NameGuard guard = names.now();
        if (guard.size() == 0) {
            return;
        }
        for (Change change : changes) {
            if (change instanceof Change.Put put
                    && (names(guard, put.documentId(), put.language())
                            || namesInFile(guard, put))) {
                throw new ProblemException(
                        ProblemType.PUBLICATION_REFUSED, "names", Rule.NAME_IN_PUBLICATION);
            }
        }
    }

    /**
     * Checks a text that is to be scheduled, and its facts: better now than at its moment.
     *
     * @throws ProblemException publication-refused
     */
    public void requireNone(String documentId, Language language) {
        requireAllNames();
        NameGuard guard = names.now();
        if (guard.size() > 0 && names(guard, documentId, language)) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "names", Rule.NAME_IN_PUBLICATION);
        }
    }

    /** A restored database that lacks names would let them pass. */
    private void requireAllNames() {
        long missing = removals.missingNames();
        if (missing > 0) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "names", Rule.NAMES_MISSING.with(missing));
        }
    }

    /** The texts, not the record: false alarms are remembered of their paragraphs. */
    private boolean names(NameGuard guard, String id, Language language) {
        return Stream.of(editions.published(id, language), editions.publishable(id, language))
                        .flatMap(Optional::stream)
                        .anyMatch(text -> names(guard, id, language, text))
                || Stream.of(facts.published(id), facts.approved(id))
                        .flatMap(Optional::stream)
                        .anyMatch(version -> names(guard, id, null, version));
    }

    /** Nobody at the desk wrote the words of a file: they stand in the record alone. */
    private boolean namesInFile(NameGuard guard, Change.Put put) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        words.set("text", put.shown().record().path("text"));
        return put.type() == DocumentType.MEDIA
                && !check.blocking(guard, put.documentId(), put.language(), words).isEmpty();
    }

    private boolean names(
            NameGuard guard, String id, @Nullable Language language, ContentVersion version) {
        return !check.blocking(guard, id, language, CanonicalJson.tree(version.content()))
                .isEmpty();
    }
}
