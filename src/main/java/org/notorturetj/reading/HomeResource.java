package org.notorturetj.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.alert.Alert;
import org.notorturetj.api.article.ArticleSummary;
import org.notorturetj.api.directory.Section;
import org.notorturetj.api.home.Feature;
import org.notorturetj.api.home.FrontPage;
import org.notorturetj.api.home.Home;
import org.notorturetj.api.home.HomeApi;
import org.notorturetj.api.home.SectionLatest;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.paging.Teaser;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.reading.record.Lists;
import org.notorturetj.reading.record.Position;
import org.notorturetj.reading.record.PublishedRecords;
import org.notorturetj.reading.record.Query;
import org.notorturetj.reading.record.Summaries;

@PermitAll
class HomeResource implements HomeApi {
    private static final int PER_SECTION = 3;
    private static final int ALERTS = 20;

    private final Lists lists;
    private final PublishedRecords records;
    private final Summaries teasers;

    HomeResource(Lists lists, PublishedRecords records, Summaries teasers) {
        this.lists = lists;
        this.records = records;
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
                                Query.of("alert", Set.of("state:active")),
                                Position.START,
                                ALERTS)
                        .stream()
                        .map(alert -> alert.parsed(Alert.class))
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
        Map<String, String> names =
                lists.all(lang, "section").stream()
                        .map(section -> section.as(Section.class))
                        .collect(Collectors.toMap(Section::key, Section::name));
        return home.sections().stream()
                .map(key -> new SectionLatest(key, names.getOrDefault(key, key), newest(lang, key)))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private List<Listed<ArticleSummary>> newest(Language lang, String section) {
        return records
                .page(
                        lang,
                        Query.of("article", Set.of("section:" + section)),
                        Position.START,
                        PER_SECTION)
                .stream()
                .map(article -> article.parsed(ArticleSummary.class))
                .toList();
    }
}
