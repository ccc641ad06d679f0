package org.notorturetj.publication.schedule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.Withdraw;

/**
 * Has texts withdrawn later, by {@link PublishDue}; they can be moved and taken back like others.
 */
@ApplicationScoped
public class ScheduleWithdrawal {
    private final ScheduledPublications scheduled;
    private final Editions editions;
    private final Withdraw withdraw;

    ScheduleWithdrawal(ScheduledPublications scheduled, Editions editions, Withdraw withdraw) {
        this.scheduled = scheduled;
        this.editions = editions;
        this.withdraw = withdraw;
    }

    /**
     * Schedules it. Nothing public changes until it is due.
     *
     * @return the ID of the schedule
     * @throws ProblemException when nothing is public in one of the languages
     */
    @Transactional
    public long schedule(Actor actor, String documentId, Set<Language> languages, Instant dueAt) {
        List<PinnedRequest.Text> texts =
                languages.stream()
                        .map(
                                language ->
                                        editions.published(documentId, language)
                                                .map(Edition::number)
                                                .map(it -> new PinnedRequest.Text(language, it))
                                                .orElseThrow(
                                                        () ->
                                                                new ProblemException(
                                                                        ProblemType
                                                                                .PUBLICATION_REFUSED,
                                                                        "languages",
                                                                        Rule.NOTHING_PUBLISHED)))
                        .toList();
        var request =
                new PinnedRequest(List.of(new PinnedRequest.Part(documentId, null, texts)), null);
        ScheduledPublication withdrawal = ScheduledPublication.withdrawing(dueAt, actor, request);
        scheduled.persist(withdrawal);
        return withdrawal.id();
    }

    /** Withdraws what is public of it by now; what is withdrawn already stays so. */
    @Transactional(Transactional.TxType.MANDATORY)
    void carryOut(ScheduledPublication due) {
        withdraw.lockLog();
        for (PinnedRequest.Part part : due.request().parts()) {
            Set<Language> left = EnumSet.noneOf(Language.class);
            part.texts().stream()
                    .map(PinnedRequest.Text::language)
                    .filter(it -> editions.published(part.documentId(), it).isPresent())
                    .forEach(left::add);
            if (!left.isEmpty()) {
                withdraw.withdraw(due.actor(), part.documentId(), left);
            }
        }
    }
}
