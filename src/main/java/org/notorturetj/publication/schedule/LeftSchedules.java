package org.notorturetj.publication.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.NewerVersions;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.log.TextsLeftSchedule;

/**
 * Schedules that would no longer publish what people want, as they stand: a text of them was taken
 * away, or a newer version was approved. Each is stopped at once and told to all whom it concerns,
 * instead of at its moment (ADR 061).
 */
@ApplicationScoped
public class LeftSchedules {
    private final ScheduledPublications scheduled;
    private final RefusedSchedules refused;
    private final Editions editions;
    private final FactsVersions facts;
    private final NewerVersions newer;

    LeftSchedules(
            ScheduledPublications scheduled,
            RefusedSchedules refused,
            Editions editions,
            FactsVersions facts,
            NewerVersions newer) {
        this.scheduled = scheduled;
        this.refused = refused;
        this.editions = editions;
        this.facts = facts;
        this.newer = newer;
    }

    void left(@Observes TextsLeftSchedule event) {
        look(event.documentId());
    }

    /**
     * Stops the schedules of a document that have become pointless, in the caller's transaction.
     * One that is being published at this moment is left to that.
     */
    public void look(String documentId) {
        editions.flush();
        for (ScheduledPublication waiting : scheduled.waitingNaming(documentId)) {
            if (waiting.withdraws()) {
                continue; // it takes away what is there at its moment
            }
            if (isPublished(waiting)) {
                waiting.renew();
                continue;
            }
            List<RuleMessage> reasons = reasons(waiting);
            if (!reasons.isEmpty()) {
                refused.stop(waiting, Refusal.ofLeft(reasons));
            }
        }
    }

    /** Why a schedule must not go out as it stands; empty if it may. */
    List<RuleMessage> reasons(ScheduledPublication publication) {
        List<RuleMessage> reasons = new ArrayList<>();
        for (PinnedRequest.Part part : publication.parts()) {
            for (PinnedRequest.Text text : part.texts()) {
                reason(part.documentId(), text).ifPresent(reasons::add);
            }
            newer.texts(part).stream()
                    .map(language -> Rule.SCHEDULE_NEWER.with(language.tag()))
                    .forEach(reasons::add);
            if (newer.facts(part)) {
                reasons.add(Rule.SCHEDULE_NEWER_FACTS);
            }
        }
        return reasons.stream().distinct().toList();
    }

    private Optional<RuleMessage> reason(String document, PinnedRequest.Text text) {
        Optional<EditionState> state =
                editions.withNumber(document, text.language(), text.number()).map(Edition::state);
        if (state.filter(EditionState.REDACTED::equals).isPresent()) {
            return Optional.of(Rule.TEXT_REDACTED);
        }
        if (state.filter(EditionState.SCHEDULED::equals).isEmpty()) {
            return Optional.of(Rule.SCHEDULE_LEFT.with(text.language().tag()));
        }
        return Optional.empty();
    }

    /** Somebody published exactly this by hand, before its moment. */
    private boolean isPublished(ScheduledPublication publication) {
        List<PinnedRequest.Part> parts = publication.parts();
        return !parts.isEmpty() && parts.stream().allMatch(this::isPublished);
    }

    private boolean isPublished(PinnedRequest.Part part) {
        String id = part.documentId();
        return part.texts().stream()
                        .allMatch(
                                text ->
                                        published(
                                                editions.withNumber(
                                                        id, text.language(), text.number())))
                && (part.facts() == null || published(facts.withNumber(id, part.facts())));
    }

    private static boolean published(Optional<? extends ContentVersion> version) {
        return version.map(ContentVersion::state)
                .filter(EditionState.PUBLISHED::equals)
                .isPresent();
    }
}
