package org.notorturetj.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.type.DocumentType;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;

/**
 * One person may always remove, never add: what two people must answer for. A stolen login must not
 * be enough to send victims to a number of the adversary's, to raise an alarm, or to bring back
 * what was taken away.
 */
@ApplicationScoped
class TwoPersonRule {
    private final DocumentTypes types;
    private final FactsVersions facts;
    private final Editions editions;

    TwoPersonRule(DocumentTypes types, FactsVersions facts, Editions editions) {
        this.types = types;
        this.facts = facts;
        this.editions = editions;
    }

    /** Why two people must answer for this part of a publication; empty when one may. */
    List<String> reasons(Document document, PinnedRequest.Part part) {
        List<String> reasons = new ArrayList<>();
        DocumentType<?, ?> type = types.named(document.type());
        if (type.guardsTexts() && !part.texts().isEmpty()) {
            reasons.add("an " + type.name() + " is published");
        }
        if (addsGuardedValues(type, document, part)) {
            reasons.add("a guarded value is new or changed");
        }
        if (part.texts().stream().anyMatch(text -> comesBack(document.id(), text))) {
            reasons.add("a removal is undone");
        }
        return reasons;
    }

    /**
     * Holds an actor to the rule.
     *
     * @throws ProblemException when a second person is missing
     */
    void hold(Actor actor, Document document, PinnedRequest.Part part) {
        if (actor.answersForTwo()) {
            return;
        }
        List<String> reasons = reasons(document, part);
        if (!reasons.isEmpty()) {
            throw new ProblemException(
                    ProblemType.TWO_PEOPLE_REQUIRED, "publication", reasons.get(0));
        }
    }

    private boolean addsGuardedValues(
            DocumentType<?, ?> type, Document document, PinnedRequest.Part part) {
        if (part.facts() == null) {
            return false;
        }
        Set<String> added =
                facts.approved(document.id(), part.facts())
                        .map(next -> guarded(type, next))
                        .orElse(Set.of());
        Set<String> known =
                facts.published(document.id())
                        .map(current -> guarded(type, current))
                        .orElse(Set.of());
        return !known.containsAll(added);
    }

    private static <F, T> Set<String> guarded(DocumentType<F, T> type, Facts version) {
        try {
            return new HashSet<>(
                    type.guarded(CanonicalJson.read(version.content(), type.factsClass())));
        } catch (IllegalArgumentException e) {
            // What cannot be read any more guards nothing, so that whatever follows it needs two.
            return Set.of();
        }
    }

    private boolean comesBack(String documentId, PinnedRequest.Text text) {
        return editions.published(documentId, text.language()).isEmpty()
                && editions.of(documentId).stream()
                        .filter(edition -> edition.language() == text.language())
                        .map(Edition::publishedAt)
                        .anyMatch(java.util.Objects::nonNull);
    }
}
