package org.notorturetj.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.log.Actor;

/**
 * What needs approval by two people. One person may always remove, but not add guarded values: a
 * stolen login must not be enough to send victims to an adversary's number (that of a line, or one
 * in a text of any type), to raise an alert, or to restore what was removed.
 */
@ApplicationScoped
class TwoPersonRule {
    private final DocumentTypes types;
    private final FactsVersions facts;
    private final Editions editions;
    private final NewContactPoints contactPoints;

    TwoPersonRule(
            DocumentTypes types,
            FactsVersions facts,
            Editions editions,
            NewContactPoints contactPoints) {
        this.types = types;
        this.facts = facts;
        this.editions = editions;
        this.contactPoints = contactPoints;
    }

    /** The reasons why this part of a publication needs two people; empty when it does not. */
    List<RuleMessage> reasons(Document document, PinnedRequest.Part part) {
        List<RuleMessage> reasons = new ArrayList<>();
        TypeRules<?, ?> type = types.named(document.type());
        if (type.type().is(Trait.TEXTS_TAKE_TWO) && !part.texts().isEmpty()) {
            reasons.add(Rule.TYPE_GUARDED.with(type.name()));
        }
        if (addsGuardedValues(type, document, part)) {
            reasons.add(Rule.VALUE_GUARDED);
        }
        if (part.texts().stream().anyMatch(text -> isRestored(document.id(), text))) {
            reasons.add(Rule.REMOVAL_UNDONE);
        }
        reasons.addAll(newContactPoints(document, part));
        return reasons;
    }

    /**
     * Applies the rule to an actor.
     *
     * @throws ProblemException when an approver is missing
     */
    void enforce(Actor actor, Document document, PinnedRequest.Part part) {
        if (actor.hasSecond()) {
            return;
        }
        List<RuleMessage> reasons =
                actor.isServer() ? reasonsOfFiles(document, part) : reasons(document, part);
        if (!reasons.isEmpty()) {
            throw new ProblemException(
                    ProblemType.TWO_PEOPLE_REQUIRED, "publication", reasons.get(0));
        }
    }

    /**
     * Whoever loads files runs the server, and no second person could stop it: lines and contacts
     * are its own affair. A number in any other text may still be a slip.
     */
    private List<RuleMessage> reasonsOfFiles(Document document, PinnedRequest.Part part) {
        TypeRules<?, ?> type = types.named(document.type());
        return addsGuardedValues(type, document, part)
                ? List.of()
                : newContactPoints(document, part);
    }

    private List<RuleMessage> newContactPoints(Document document, PinnedRequest.Part part) {
        return contactPoints.in(document, part).stream()
                .map(found -> found.language().tag())
                .distinct()
                .map(language -> Rule.CONTACT_POINT_NEW.with(language))
                .toList();
    }

    private boolean addsGuardedValues(
            TypeRules<?, ?> type, Document document, PinnedRequest.Part part) {
        if (part.facts() == null) {
            return false;
        }
        Set<String> next =
                facts.approved(document.id(), part.facts())
                        .map(version -> guarded(type, version))
                        .orElse(Set.of());
        Set<String> current =
                facts.published(document.id())
                        .map(version -> guarded(type, version))
                        .orElse(Set.of());
        return !current.containsAll(next);
    }

    private static <F, T> Set<String> guarded(TypeRules<F, T> type, Facts version) {
        try {
            return new HashSet<>(
                    type.guarded(CanonicalJson.read(version.content(), type.factsClass())));
        } catch (IllegalArgumentException e) {
            // Unreadable facts guard nothing, so any guarded value in their successor needs two.
            return Set.of();
        }
    }

    private boolean isRestored(String documentId, PinnedRequest.Text text) {
        return editions.published(documentId, text.language()).isEmpty()
                && editions.of(documentId).stream()
                        .filter(edition -> edition.language() == text.language())
                        .map(Edition::publishedAt)
                        .anyMatch(java.util.Objects::nonNull);
    }
}
