package org.notorturetj.desk.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.overview.Due;
import org.notorturetj.api.desk.overview.DueApi;
import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.desk.listing.DocumentTitles;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;

import io.quarkus.security.PermissionsAllowed;

class DueResource implements DueApi {
    private static final String REFUSED = "publication_refused";

    private final DueProposals waiting;
    private final DueFacts facts;
    private final ReviewableTexts reviewable;
    private final DueTexts texts;
    private final DocumentTitles titles;
    private final Clock clock;

    DueResource(
            DueProposals waiting,
            DueFacts facts,
            ReviewableTexts reviewable,
            DueTexts texts,
            DocumentTitles titles,
            Clock clock) {
        this.waiting = waiting;
        this.facts = facts;
        this.reviewable = reviewable;
        this.texts = texts;
        this.titles = titles;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Due get(@Nullable Integer days, @Nullable String acceptLanguage, PageRequest page) {
        Instant until =
                clock.instant()
                        .plus(Duration.ofDays(Objects.requireNonNullElse(days, DEFAULT_DAYS)));
        Stream<DueItem> all =
                Stream.of(
                                waiting.publications(until),
                                waiting.refused(Reasons.language(acceptLanguage)),
                                waiting.proposals(until),
                                facts.lines(until),
                                facts.alerts(until),
                                reviewable.due(until),
                                texts.namingRetired())
                        .flatMap(found -> found)
                        .sorted(Comparator.comparing(DueResource::cursorOf));
        Items<DueItem> shown = Pages.of("due", all, DueResource::cursorOf, page);
        Map<String, DocumentTitles.As> names =
                titles.by(shown.items().stream().map(DueItem::document).toList());
        return new Due(
                shown.items().stream().map(item -> named(item, names)).toList(),
                shown.next() != null,
                shown.next());
    }

    /** The most pressing first: what was refused, what never had a moment, then by moment. */
    private static PageCursor cursorOf(DueItem item) {
        Instant at = Objects.requireNonNullElse(item.at(), Instant.EPOCH);
        return new PageCursor(
                REFUSED.equals(item.kind()) ? PageCursor.ahead(at) : at,
                Stream.of(
                                item.document(),
                                item.language() == null ? null : item.language().tag(),
                                item.kind(),
                                item.proposal(),
                                item.schedule())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining("/")));
    }

    private static DueItem named(DueItem item, Map<String, DocumentTitles.As> names) {
        DocumentTitles.As name = item.document() == null ? null : names.get(item.document());
        return name == null ? item : item.titled(name.title());
    }
}
