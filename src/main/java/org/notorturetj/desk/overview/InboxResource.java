package org.notorturetj.desk.overview;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.overview.Inbox;
import org.notorturetj.api.desk.overview.InboxApi;
import org.notorturetj.api.desk.overview.InboxItem;

class InboxResource implements InboxApi {
    /** Whoever has more to do than this has no use for the rest of the list. */
    private static final int MOST = 200;

    private final InboxQueries waiting;
    private final ReviewableTexts reviewable;
    private final DocumentTitles known;
    private final CurrentPerson person;
    private final Clock clock;

    InboxResource(
            InboxQueries waiting,
            ReviewableTexts reviewable,
            DocumentTitles known,
            CurrentPerson person,
            Clock clock) {
        this.waiting = waiting;
        this.reviewable = reviewable;
        this.known = known;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Inbox get() {
        Person asking = person.get();
        Instant now = clock.instant();
        List<InboxItem> items =
                Stream.concat(
                                waiting.items(asking, now, MOST + 1).stream(),
                                asking.may(Permission.REVIEW_LEGALLY)
                                        ? reviewable.unreviewed(asking.accountId(), now)
                                        : Stream.empty())
                        .sorted(Comparator.comparing(InboxItem::since))
                        .limit(MOST + 1)
                        .toList();
        List<InboxItem> shown = items.stream().limit(MOST).toList();
        Map<String, DocumentTitles.As> names =
                known.by(shown.stream().map(InboxItem::document).toList());
        return new Inbox(
                shown.stream().map(item -> named(item, names)).toList(), items.size() > MOST);
    }

    private static InboxItem named(InboxItem item, Map<String, DocumentTitles.As> names) {
        DocumentTitles.As name = item.document() == null ? null : names.get(item.document());
        return name == null
                ? item
                : new InboxItem(
                        item.kind(),
                        item.document(),
                        name.type(),
                        item.language(),
                        name.title(),
                        item.proposal(),
                        item.since(),
                        item.by());
    }
}
