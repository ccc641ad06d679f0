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
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.overview.Inbox;
import org.notorturetj.api.desk.overview.InboxApi;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;

import io.quarkus.security.PermissionsAllowed;

class InboxResource implements InboxApi {
    private static final String LIST = "inbox";

    private final InboxQueries waiting;
    private final ReviewableTexts reviewable;
    private final InboxRefusals refused;
    private final InboxSigning signing;
    private final InboxRedactions redactions;
    private final InboxMissingNames missing;
    private final InboxLinks links;
    private final InboxComments comments;
    private final DocumentTitles titles;
    private final CurrentPerson person;
    private final Clock clock;

    InboxResource(
            InboxQueries waiting,
            ReviewableTexts reviewable,
            InboxRefusals refused,
            InboxSigning signing,
            InboxRedactions redactions,
            InboxMissingNames missing,
            InboxLinks links,
            InboxComments comments,
            DocumentTitles titles,
            CurrentPerson person,
            Clock clock) {
        this.waiting = waiting;
        this.reviewable = reviewable;
        this.refused = refused;
        this.signing = signing;
        this.redactions = redactions;
        this.missing = missing;
        this.links = links;
        this.comments = comments;
        this.titles = titles;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Inbox get(@Nullable String acceptLanguage, PageRequest page) {
        Person reader = person.get();
        Instant now = clock.instant();
        PageCursor after = PageCursor.of(LIST, page.cursor());
        int most = page.size() + 1;
        List<InboxItem> found =
                Stream.of(
                                waiting.items(reader, now, after, most).stream(),
                                signing.of(reader, Reasons.language(acceptLanguage)),
                                redactions.of(reader, Reasons.language(acceptLanguage)),
                                missing.of(reader, Reasons.language(acceptLanguage)),
                                links.of(reader, Reasons.language(acceptLanguage)),
                                refused.of(reader.accountId(), Reasons.language(acceptLanguage)),
                                reader.may(Permission.REVIEW_LEGALLY)
                                        ? reviewable.unreviewed(reader.accountId(), now)
                                        : Stream.<InboxItem>empty())
                        .flatMap(items -> items)
                        .filter(
                                item ->
                                        after == null
                                                || InboxQueries.cursorOf(item).compareTo(after) > 0)
                        .sorted(Comparator.comparing(InboxQueries::cursorOf))
                        .limit(most)
                        .toList();
        Items<InboxItem> shown =
                Pages.cut(found, page.size(), item -> InboxQueries.cursorOf(item).encode(LIST));
        Map<String, DocumentTitles.As> names =
                titles.by(shown.items().stream().map(InboxItem::document).toList());
        return new Inbox(
                comments.with(shown.items().stream().map(item -> named(item, names)).toList()),
                shown.next() != null,
                shown.next());
    }

    private static InboxItem named(InboxItem item, Map<String, DocumentTitles.As> names) {
        DocumentTitles.As name = item.document() == null ? null : names.get(item.document());
        return name == null ? item : item.titled(name.type(), name.title());
    }
}
