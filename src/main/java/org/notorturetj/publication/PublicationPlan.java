package org.notorturetj.publication;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.log.Actor;

/**
 * A publication as it would be made now: what it names is read, and why it takes two people is
 * asked, once. Only {@link Publish} makes one, so that nobody else says that one person may.
 */
public final class PublicationPlan {
    private final List<NamedVersions> parts;
    private final List<NamedVersions> along;
    private final @Nullable String unreviewedAcknowledgedBy;
    private final TwoPersonRule rule;
    private @Nullable List<RuleMessage> reasons;

    PublicationPlan(
            List<NamedVersions> parts,
            List<NamedVersions> along,
            @Nullable String unreviewedAcknowledgedBy,
            TwoPersonRule rule) {
        this.parts = parts;
        this.along = along;
        this.unreviewedAcknowledgedBy = unreviewedAcknowledgedBy;
        this.rule = rule;
    }

    public List<NamedVersions> parts() {
        return parts;
    }

    /** Media that the parts show and of which something is approved: published in the same step. */
    public List<NamedVersions> along() {
        return along;
    }

    /**
     * The parts, after the media that they show. What goes along is no part: it is found anew when
     * the publication is made later.
     */
    List<NamedVersions> inOrder() {
        return Stream.concat(along.stream(), parts.stream())
                .sorted(Comparator.comparing(part -> !isShownByOthers(part)))
                .toList();
    }

    private static boolean isShownByOthers(NamedVersions part) {
        return DocumentType.is(part.document().type(), Trait.SHOWN_BY_OTHERS);
    }

    /** The coordinator who accepts guides without a current legal review; null when nobody does. */
    @Nullable String unreviewedAcknowledgedBy() {
        return unreviewedAcknowledgedBy;
    }

    /** The request by the numbers of its versions, to be kept. */
    public PinnedRequest pinned() {
        return new PinnedRequest(
                parts.stream().map(NamedVersions::named).toList(), unreviewedAcknowledgedBy);
    }

    /** The reasons why it needs two people; empty when one person may make it. */
    public List<RuleMessage> twoPersonReasons() {
        if (reasons == null) {
            reasons =
                    Stream.concat(
                                    parts.stream().map(rule::reasons),
                                    along.stream().map(rule::reasonsOfFiles))
                            .flatMap(List::stream)
                            .distinct()
                            .toList();
        }
        return reasons;
    }

    /**
     * Applies the rule to people. What the server publishes is looked at part by part.
     *
     * @throws ProblemException when an approver is missing, or a lawyer
     */
    public void requireEnough(Actor actor) {
        if (actor.isServer()) {
            return;
        }
        if (!actor.hasSecond()) {
            TwoPersonRule.requireNone(twoPersonReasons());
        }
        rule.requireLawyer(actor, twoPersonReasons());
    }
}
