package org.notorturetj.desk.overview;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.RefusedSchedules;
import org.notorturetj.publication.schedule.ScheduledPublication;

/** What was to be published by itself and was not, for those whom it concerns. */
@ApplicationScoped
class InboxRefusals {
    private final RefusedSchedules refused;

    InboxRefusals(RefusedSchedules refused) {
        this.refused = refused;
    }

    Stream<InboxItem> of(String accountId, Language language) {
        return refused.open().stream()
                .filter(publication -> publication.people().contains(accountId))
                .map(publication -> item(publication, language));
    }

    private static InboxItem item(ScheduledPublication publication, Language language) {
        List<PinnedRequest.Part> parts = publication.parts();
        return InboxItem.waiting(
                        "schedule_refused",
                        Objects.requireNonNullElse(publication.refusedAt(), publication.dueAt()),
                        Actor.SERVER.id())
                .document(parts.size() == 1 ? parts.get(0).documentId() : null)
                .schedule(publication.id())
                .reasons(Reasons.in(language, publication.reasons()))
                .build();
    }
}
