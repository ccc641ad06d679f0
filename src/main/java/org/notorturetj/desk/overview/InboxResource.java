package org.notorturetj.desk.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.publication.log.Actor;

import io.quarkus.security.PermissionsAllowed;

class InboxResource implements InboxApi {
    private static final String LIST = "inbox";

    /** A guide is read again within two weeks. */
    private static final Duration SOON = Duration.ofDays(14);

    private static final Set<String> IN_REVIEW = Set.of("text_in_review", "facts_in_review");

    private final InboxQueries waiting;
    private final Proposals proposals;
    private final ReviewableTexts reviewable;
    private final DueFacts lines;
    private final InboxRefusals refused;
    private final InboxSigning signing;
    private final InboxRedactions redactions;
    private final InboxMissingNames missing;
    private final InboxLinks links;
    private final InboxComments comments;
    private final InboxMentions mentions;
    private final InboxApproved approved;
    private final DocumentTitles titles;
    private final CurrentPerson person;
    private final Clock clock;

    InboxResource(
            InboxQueries waiting,
            Proposals proposals,
            ReviewableTexts reviewable,
            DueFacts lines,
            InboxRefusals refused,
            InboxSigning signing,
            InboxRedactions redactions,
            InboxMissingNames missing,
            InboxLinks links,
            InboxComments comments,
            InboxMentions mentions,
            InboxApproved approved,
            DocumentTitles titles,
            CurrentPerson person,
            Clock clock) {
        this.waiting = waiting;
        this.proposals = proposals;
        this.reviewable = reviewable;
        this.lines = lines;
        this.refused = refused;
        this.signing = signing;
        this.redactions = redactions;
        this.missing = missing;
        this.links = links;
        this.comments = comments;
        this.mentions = mentions;
        this.approved = approved;
        this.titles = titles;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Inbox get(@Nullable String acceptLanguage, @Nullable String group, PageRequest page) {
        List<InboxItem> all =
                waiting(person.get(), Reasons.language(acceptLanguage))
                        .map(InboxGroups::grouped)
                        .sorted(Comparator.comparing(InboxQueries::cursorOf))
                        .toList();
        Items<InboxItem> shown =
                Pages.of(
                        LIST,
                        all.stream().filter(item -> group == null || group.equals(item.group())),
                        InboxQueries::cursorOf,
                        page);
        Map<String, DocumentTitles.As> names =
                titles.by(shown.items().stream().map(InboxItem::document).toList());
        return new Inbox(
                comments.with(shown.items().stream().map(item -> named(item, names)).toList()),
                shown.next() != null,
                shown.next(),
                InboxGroups.counted(all.stream()));
    }

    private Stream<InboxItem> waiting(Person reader, Language language) {
        Instant now = clock.instant();
        return Stream.of(
                        decidedOnce(waiting.items(reader, now)),
                        signing.of(reader, language),
                        redactions.of(reader, language),
                        missing.of(reader, language),
                        links.of(reader, language),
                        refused.of(reader.accountId(), language),
                        mentions.of(reader),
                        approved.of(reader, now),
                        reader.may(Permission.REVIEW_LEGALLY)
                                ? reviews(reader, now)
                                : Stream.<InboxItem>empty(),
                        reader.isHuman() && reader.may(Permission.EDIT_FACTS)
                                ? lines.toRing(now)
                                : Stream.<InboxItem>empty())
                .flatMap(items -> items);
    }

    /**
     * What a yes to a proposal approves is not asked for by itself: the proposal would be outdated.
     */
    private Stream<InboxItem> decidedOnce(List<InboxItem> items) {
        Set<String> approved =
                proposals.approves(
                        items.stream().map(InboxItem::proposal).filter(Objects::nonNull).toList());
        return items.stream()
                .filter(item -> !IN_REVIEW.contains(item.kind()) || !approved.contains(part(item)));
    }

    private static String part(InboxItem item) {
        return item.document() + '/' + (item.language() == null ? "" : item.language().tag());
    }

    /** What is to be read, and what will be: one text is not told twice. */
    private Stream<InboxItem> reviews(Person reader, Instant now) {
        return Stream.concat(
                reviewable.unreviewed(reader.accountId(), now),
                reviewable
                        .due(now.plus(SOON))
                        .filter(text -> text.at() != null && text.at().isAfter(now))
                        .map(
                                text ->
                                        InboxItem.waiting(
                                                        text.kind(),
                                                        text.at().minus(SOON),
                                                        Actor.SERVER.id())
                                                .document(text.document())
                                                .language(text.language())
                                                .build()));
    }

    private static InboxItem named(InboxItem item, Map<String, DocumentTitles.As> names) {
        DocumentTitles.As name = item.document() == null ? null : names.get(item.document());
        return name == null ? item : item.titled(name.type(), name.title());
    }
}
