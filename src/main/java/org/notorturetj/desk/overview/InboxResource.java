package org.notorturetj.desk.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.overview.Inbox;
import org.notorturetj.api.desk.overview.InboxApi;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.desk.publishing.Reasons;

import io.quarkus.security.PermissionsAllowed;

class InboxResource implements InboxApi {
    /** Maximum length of the list; anyone with more to do does not need the rest. */
    private static final int MOST = 200;

    private final InboxQueries waiting;
    private final ReviewableTexts reviewable;
    private final InboxRefusals refused;
    private final InboxSigning signing;
    private final InboxComments comments;
    private final DocumentTitles titles;
    private final CurrentPerson person;
    private final Clock clock;

    InboxResource(
            InboxQueries waiting,
            ReviewableTexts reviewable,
            InboxRefusals refused,
            InboxSigning signing,
            InboxComments comments,
            DocumentTitles titles,
            CurrentPerson person,
            Clock clock) {
        this.waiting = waiting;
        this.reviewable = reviewable;
        this.refused = refused;
        this.signing = signing;
        this.comments = comments;
        this.titles = titles;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Inbox get(@Nullable String acceptLanguage) {
        Person reader = person.get();
        Instant now = clock.instant();
        List<InboxItem> items =
                Stream.of(
                                waiting.items(reader, now, MOST + 1).stream(),
                                signing.of(reader, Reasons.language(acceptLanguage)),
                                refused.of(reader.accountId(), Reasons.language(acceptLanguage)),
                                reader.may(Permission.REVIEW_LEGALLY)
                                        ? reviewable.unreviewed(reader.accountId(), now)
                                        : Stream.<InboxItem>empty())
                        .flatMap(found -> found)
                        .sorted(Comparator.comparing(InboxItem::since))
                        .limit(MOST + 1)
                        .toList();
        List<InboxItem> shown = items.stream().limit(MOST).toList();
        Map<String, DocumentTitles.As> names =
                titles.by(shown.stream().map(InboxItem::document).toList());
        return new Inbox(
                comments.with(shown.stream().map(item -> named(item, names)).toList()),
                items.size() > MOST);
    }

    private static InboxItem named(InboxItem item, Map<String, DocumentTitles.As> names) {
        DocumentTitles.As name = item.document() == null ? null : names.get(item.document());
        return name == null ? item : item.titled(name.type(), name.title());
    }
}
