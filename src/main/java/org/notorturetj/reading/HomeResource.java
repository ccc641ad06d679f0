package org.notorturetj.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.alert.Alert;
import org.notorturetj.api.article.ArticleSummary;
import org.notorturetj.api.home.Feature;
import org.notorturetj.api.home.FrontPage;
import org.notorturetj.api.home.Home;
import org.notorturetj.api.home.HomeApi;
import org.notorturetj.api.home.SectionLatest;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.paging.Teaser;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.reading.record.Labels;
import org.notorturetj.reading.record.Links;
import org.notorturetj.reading.record.ListPosition;
import org.notorturetj.reading.record.Lists;
import org.notorturetj.reading.record.PublishedRecords;
import org.notorturetj.reading.record.Query;
import org.notorturetj.reading.record.Summaries;

@PermitAll
class HomeResource implements HomeApi {
    private static final int PER_SECTION = 3;
    private static final int ALERTS = 20;

    private final Lists lists;
    private final PublishedRecords records;
    private final Links links;
    private final Summaries teasers;

    HomeResource(Lists lists, PublishedRecords records, Links links, Summaries teasers) {
        this.lists = lists;
        this.records = records;
        this.links = links;
        this.teasers = teasers;
    }

    @Override
    public FrontPage get(Language lang) {
        FoundRecord found =
                lists.all(lang, "home").stream()
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        Home home = found.as(Home.class);
        var alerts =
                records
                        .page(
                                lang,
                                Query.of(DocumentType.ALERT.word(), Set.of("state:active")),
                                ListPosition.START,
                                ALERTS)
                        .stream()
                        .map(alert -> new Listed<>(alert.as(Alert.class), alert.presence()))
                        .toList();
        return new FrontPage(
                home.title(),
                home.introduction(),
                found.presence(),
                alerts,
                features(lang, home),
                latest(lang, home));
    }

    private List<Teaser> features(Language lang, Home home) {
        Map<String, FoundRecord> items =
                records.items(lang, home.features().stream().map(Feature::id).toList());
        return home.features().stream()
                .map(feature -> items.get(feature.id()))
                .filter(Objects::nonNull)
                .map(item -> teasers.of(lang, item))
                .toList();
    }

    private List<SectionLatest> latest(Language lang, Home home) {
        Labels labels = lists.labels(lang);
        return home.sections().stream()
                .map(
                        key ->
                                new SectionLatest(
                                        key,
                                        labels.sectionName(key).orElse(key),
                                        newest(lang, key, labels)))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private List<Listed<ArticleSummary>> newest(Language lang, String section, Labels labels) {
        return records
                .page(
                        lang,
                        Query.of(DocumentType.ARTICLE.word(), Set.of("section:" + section)),
                        ListPosition.START,
                        PER_SECTION)
                .stream()
                .map(article -> links.parsed(article, labels, ArticleSummary.class))
                .toList();
    }
}
