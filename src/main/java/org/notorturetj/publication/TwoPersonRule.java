package org.notorturetj.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.Permission;
import org.notorturetj.access.RolePermissions;
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
import org.notorturetj.publication.log.Actor;

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
    private final AccountLookup people;

    TwoPersonRule(
            DocumentTypes types,
            Editions editions,
            NewContactPoints contactPoints,
            AccountLookup people) {
        this.types = types;
        this.editions = editions;
        this.contactPoints = contactPoints;
        this.people = people;
    }

    /** The reasons why this part of a publication needs two people; empty when it does not. */
    List<RuleMessage> reasons(NamedVersions part) {
        List<RuleMessage> reasons = new ArrayList<>();
        TypeRules<?, ?> type = types.named(part.document().type());
        if (type.type().is(Trait.TEXTS_TAKE_TWO) && !part.named().texts().isEmpty()) {
            reasons.add(Rule.TYPE_GUARDED.with(type.name()));
        }
        if (addsWhatLawyersSay(type, part)) {
            reasons.add(Rule.SAID_BY_LAWYER);
        } else if (addsGuardedValues(type, part)) {
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
        TypeRules<?, ?> type = types.named(part.document().type());
        if (addsWhatLawyersSay(type, part)) {
            return List.of(Rule.SAID_BY_LAWYER);
        }
        return addsGuardedValues(type, part) ? List.of() : newContactPoints(part);
    }

    /**
     * Refuses what only a lawyer says, when none of the people is one.
     *
     * @throws ProblemException when that is a reason, and no lawyer has proposed or approved
     */
    void requireLawyer(Actor actor, List<RuleMessage> reasons) {
        if (reasons.contains(Rule.SAID_BY_LAWYER)
                && Stream.of(actor.id(), Objects.requireNonNullElse(actor.second(), actor.id()))
                        .noneMatch(this::isLawyer)) {
            throw new ProblemException(
                    ProblemType.TWO_PEOPLE_REQUIRED, "publication", Rule.SAID_BY_LAWYER);
        }
    }

    private boolean isLawyer(String accountId) {
        return RolePermissions.allow(people.rolesOf(accountId), Permission.REVIEW_LEGALLY);
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
        return adds(type, part, TypeRules::guarded);
    }

    private static boolean addsWhatLawyersSay(TypeRules<?, ?> type, NamedVersions part) {
        return adds(type, part, TypeRules::saidByLawyer);
    }

    private static <F, T> boolean adds(
            TypeRules<F, T> type,
            NamedVersions part,
            BiFunction<TypeRules<F, T>, F, Set<String>> values) {
        return !values(type, part.published(), values)
                .containsAll(values(type, part.facts(), values));
    }

    private static <F, T> Set<String> values(
            TypeRules<F, T> type,
            Optional<Facts> version,
            BiFunction<TypeRules<F, T>, F, Set<String>> values) {
        try {
            return version.map(it -> CanonicalJson.read(it.content(), type.factsClass()))
                    .<Set<String>>map(it -> new HashSet<>(values.apply(type, it)))
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
