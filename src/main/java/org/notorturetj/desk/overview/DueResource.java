package org.notorturetj.desk.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.overview.Due;
import org.notorturetj.api.desk.overview.DueApi;
import org.notorturetj.api.desk.overview.DueItem;
import org.notorturetj.desk.publishing.Reasons;

import io.quarkus.security.PermissionsAllowed;

class DueResource implements DueApi {
    /** Maximum length of the list; anyone this far behind does not need more. */
    private static final int MOST = 200;

    private static final Comparator<DueItem> MOST_PRESSING =
            Comparator.comparing(DueItem::at, Comparator.nullsFirst(Comparator.naturalOrder()));

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
    public Due get(@Nullable Integer days, @Nullable String acceptLanguage) {
        Instant until =
                clock.instant()
                        .plus(Duration.ofDays(Objects.requireNonNullElse(days, DEFAULT_DAYS)));
        List<DueItem> items =
                Stream.of(
                                waiting.publications(until),
                                waiting.refused(Reasons.language(acceptLanguage)),
                                waiting.proposals(until),
                                facts.lines(until),
                                facts.alerts(until),
                                reviewable.due(until),
                                texts.namingRetired())
                        .flatMap(found -> found)
                        .sorted(MOST_PRESSING)
                        .limit(MOST + 1)
                        .toList();
        List<DueItem> shown = items.stream().limit(MOST).toList();
        Map<String, DocumentTitles.As> names =
                titles.by(shown.stream().map(DueItem::document).toList());
        return new Due(
                shown.stream().map(item -> named(item, names)).toList(), items.size() > MOST);
    }

    private static DueItem named(DueItem item, Map<String, DocumentTitles.As> names) {
        DocumentTitles.As name = item.document() == null ? null : names.get(item.document());
        return name == null ? item : item.titled(name.title());
    }
}
