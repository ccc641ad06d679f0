package org.notorturetj.publication;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.log.Actor;

/**
 * A publication as it would be made now: what it names is read, and why it takes two people is
 * asked, once. Only {@link Publish} makes one, so that nobody else says that one person may.
 */
public final class PublicationPlan {
    private final List<NamedVersions> parts;
    private final @Nullable String unreviewedAcknowledgedBy;
    private final TwoPersonRule rule;
    private @Nullable List<RuleMessage> reasons;

    PublicationPlan(
            List<NamedVersions> parts,
            @Nullable String unreviewedAcknowledgedBy,
            TwoPersonRule rule) {
        this.parts = parts;
        this.unreviewedAcknowledgedBy = unreviewedAcknowledgedBy;
        this.rule = rule;
    }

    public List<NamedVersions> parts() {
        return parts;
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
                    parts.stream().flatMap(part -> rule.reasons(part).stream()).distinct().toList();
        }
        return reasons;
    }

    /**
     * Applies the rule to people. What the server publishes is looked at part by part.
     *
     * @throws ProblemException when an approver is missing
     */
    public void requireEnough(Actor actor) {
        if (!actor.hasSecond() && !actor.isServer()) {
            TwoPersonRule.requireNone(twoPersonReasons());
        }
    }
}
