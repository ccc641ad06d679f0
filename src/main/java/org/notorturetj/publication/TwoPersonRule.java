package org.notorturetj.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;

/**
 * What needs approval by two people. One person may always remove, but not add guarded values: a
 * stolen login must not be enough to send victims to an adversary's number (that of a line, or one
 * in a text of any type), to raise an alert, or to restore what was removed.
 */
@ApplicationScoped
class TwoPersonRule {
    private final DocumentTypes types;
    private final Editions editions;
    private final NewContactPoints contactPoints;

    TwoPersonRule(DocumentTypes types, Editions editions, NewContactPoints contactPoints) {
        this.types = types;
        this.editions = editions;
        this.contactPoints = contactPoints;
    }

    /** The reasons why this part of a publication needs two people; empty when it does not. */
    List<RuleMessage> reasons(NamedVersions part) {
        List<RuleMessage> reasons = new ArrayList<>();
        TypeRules<?, ?> type = types.named(part.document().type());
        if (type.type().is(Trait.TEXTS_TAKE_TWO) && !part.named().texts().isEmpty()) {
            reasons.add(Rule.TYPE_GUARDED.with(type.name()));
        }
        if (addsGuardedValues(type, part)) {
            reasons.add(Rule.VALUE_GUARDED);
        }
        if (part.named().texts().stream().anyMatch(text -> isRestored(part, text))) {
            reasons.add(Rule.REMOVAL_UNDONE);
        }
        reasons.addAll(newContactPoints(part));
        return reasons;
    }

    /**
     * Whoever loads files runs the server, and no second person could stop it: lines and contacts
     * are its own affair. A number in any other text may still be a slip.
     */
    List<RuleMessage> reasonsOfFiles(NamedVersions part) {
        return addsGuardedValues(types.named(part.document().type()), part)
                ? List.of()
                : newContactPoints(part);
    }

    /**
     * Refuses what needs an approver.
     *
     * @throws ProblemException when there is a reason
     */
    static void requireNone(List<RuleMessage> reasons) {
        if (!reasons.isEmpty()) {
            throw new ProblemException(
                    ProblemType.TWO_PEOPLE_REQUIRED, "publication", reasons.get(0));
        }
    }

    private List<RuleMessage> newContactPoints(NamedVersions part) {
        return contactPoints.in(part).stream()
                .map(found -> found.language().tag())
                .distinct()
                .map(language -> Rule.CONTACT_POINT_NEW.with(language))
                .toList();
    }

    private static boolean addsGuardedValues(TypeRules<?, ?> type, NamedVersions part) {
        return !guarded(type, part.published()).containsAll(guarded(type, part.facts()));
    }

    private static <F, T> Set<String> guarded(TypeRules<F, T> type, Optional<Facts> version) {
        try {
            return version.map(it -> CanonicalJson.read(it.content(), type.factsClass()))
                    .<Set<String>>map(it -> new HashSet<>(type.guarded(it)))
                    .orElse(Set.of());
        } catch (IllegalArgumentException e) {
            // Unreadable facts guard nothing, so any guarded value in their successor needs two.
            return Set.of();
        }
    }

    private boolean isRestored(NamedVersions part, PinnedRequest.Text text) {
        return !part.publishedTexts().containsKey(text.language())
                && editions.of(part.document().id()).stream()
                        .filter(edition -> edition.language() == text.language())
                        .map(Edition::publishedAt)
                        .anyMatch(java.util.Objects::nonNull);
    }
}
