package org.notorturetj.desk.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.overview.Inbox;
import org.notorturetj.api.desk.overview.InboxApi;
import org.notorturetj.api.desk.overview.InboxItem;

import io.quarkus.security.PermissionsAllowed;

class InboxResource implements InboxApi {
    /** Maximum length of the list; anyone with more to do does not need the rest. */
    private static final int MOST = 200;

    private final InboxQueries waiting;
    private final ReviewableTexts reviewable;
    private final DocumentTitles titles;
    private final CurrentPerson person;
    private final Clock clock;

    InboxResource(
            InboxQueries waiting,
            ReviewableTexts reviewable,
            DocumentTitles titles,
            CurrentPerson person,
            Clock clock) {
        this.waiting = waiting;
        this.reviewable = reviewable;
        this.titles = titles;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Inbox get() {
        Person reader = person.get();
        Instant now = clock.instant();
        List<InboxItem> items =
                Stream.concat(
                                waiting.items(reader, now, MOST + 1).stream(),
                                reader.may(Permission.REVIEW_LEGALLY)
                                        ? reviewable.unreviewed(reader.accountId(), now)
                                        : Stream.empty())
                        .sorted(Comparator.comparing(InboxItem::since))
                        .limit(MOST + 1)
                        .toList();
        List<InboxItem> shown = items.stream().limit(MOST).toList();
        Map<String, DocumentTitles.As> names =
                titles.by(shown.stream().map(InboxItem::document).toList());
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
