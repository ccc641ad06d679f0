package org.notorturetj.reading;

import java.time.OffsetDateTime;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.article.ArticleApi;
import org.notorturetj.api.article.ArticleFilter;
import org.notorturetj.api.casefile.CaseApi;
import org.notorturetj.api.casefile.CaseFilter;
import org.notorturetj.api.casefile.CaseUpdateApi;
import org.notorturetj.api.casefile.CaseUpdateFilter;
import org.notorturetj.api.feed.FeedApi;
import org.notorturetj.api.feed.FeedFilter;
import org.notorturetj.api.guide.GuideApi;
import org.notorturetj.api.guide.GuideFilter;
import org.notorturetj.api.home.HomeApi;
import org.notorturetj.api.hotline.HotlineApi;
import org.notorturetj.api.hotline.HotlineFilter;
import org.notorturetj.api.page.PageApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.reading.record.LegacyAddresses;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** One query for a list, one for a record: each costs a reader as much as all else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueriesTest {
    private static final PageRequest PAGE = new PageRequest(null, 5);

    @Inject ContentReads reads;
    @Inject ArticleApi articles;
    @Inject GuideApi guides;
    @Inject CaseApi cases;
    @Inject HotlineApi hotlines;
    @Inject HomeApi home;
    @Inject PageApi pages;
    @Inject FeedApi feeds;
    @Inject CaseUpdateApi updates;
    @Inject LegacyAddresses old;

    @Test
    void each_route_asks_as_seldom_as_it_can() {
        var unfiltered = new ArticleFilter(null, null, null, null, null, null, null, null);
        var changed = new CaseUpdateFilter(null, null, null, OffsetDateTime.MIN);
        assertThat(queries(() -> articles.list(RU, unfiltered, PAGE))).isEqualTo(1);
        assertThat(queries(() -> guides.list(TG, new GuideFilter(null, null, null), PAGE)))
                .isEqualTo(1);
        assertThat(queries(() -> cases.list(RU, new CaseFilter(null, null, null, null), PAGE)))
                .isEqualTo(1);
        assertThat(queries(() -> guides.get(RU, slug()))).isEqualTo(1);
        assertThat(queries(() -> cases.get(RU, "sbcmwx"))).isEqualTo(2); // its timeline is a list
        assertThat(queries(() -> hotlines.list(TG, new HotlineFilter(null, null, null, null))))
                .isEqualTo(1);
        assertThat(queries(() -> hotlines.list(TG, new HotlineFilter("TJ-KT", null, null, null))))
                .isEqualTo(2);
        assertThat(queries(() -> pages.list(RU, PAGE))).isEqualTo(1);
        assertThat(queries(() -> updates.list(RU, changed, PAGE))).isEqualTo(1);
        var whole = new FeedFilter(null, null);
        // what it has, what was removed from it, and whether there is more before it
        assertThat(queries(() -> feeds.feed(TG, "articles.rss", whole))).isEqualTo(3);
        assertThat(queries(() -> feeds.feed(TG, "articles.atom", whole)))
                .isLessThanOrEqualTo(1 + 5);
        assertThat(queries(() -> home.get(TG))).isLessThanOrEqualTo(5 + 6); // sections
    }

    @Test
    void an_old_address_that_a_stranger_invents_costs_one() {
        assertThat(queries(() -> old.atPath("/en/news/invented"))).isEqualTo(1);
        assertThat(queries(() -> old.atPath("/" + "a/".repeat(400)))).isEqualTo(1);
    }

    /** Of a guide of the starter content. */
    private static String slug() {
        return io.restassured.RestAssured.get("/v1/ru/guides?limit=1")
                .jsonPath()
                .getString("items[0].slug");
    }

    private int queries(Runnable request) {
        int before = reads.queries();
        request.run();
        return reads.queries() - before;
    }
}
