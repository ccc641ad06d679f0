package org.notorturetj.feed.entry;

import java.sql.SQLException;
import java.time.YearMonth;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.feed.FeedFilter;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.FirstRows;
import org.notorturetj.support.content.ManyArticles;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** With 20,000 articles no feed looks at them all, whatever it is narrowed to. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ManyArticlesInFeedsTest {
    @Inject ManyArticles articles;

    @BeforeAll
    void write_20000_articles() throws SQLException {
        articles.write();
    }

    @AfterAll
    void take_them_away() throws SQLException {
        articles.takeAway();
    }

    @ParameterizedTest
    @CsvSource({"invented, 0", "old, 20", "alone, 1", "common-3, 20"})
    void a_narrowed_feed_looks_at_a_bounded_part(String topic, int found) throws SQLException {
        Condition condition =
                Condition.of(
                        new FeedScope(Language.RU, FeedName.ARTICLES, new FeedFilter(topic, null)));
        for (FirstRows first :
                new FirstRows[] {
                    condition.told().first("told", 20), condition.untold().first("rank", 20)
                }) {
            assertThat(articles.column(1, first.sql(), first.values())).hasSize(found);
            assertThat(articles.pages(first.sql(), first.values()))
                    .isLessThan(ManyArticles.PAGES_OF_A_PART);
        }
        FirstRows before = condition.untold().before(YearMonth.of(2300, 1)).first("rank", 1);
        assertThat(articles.pages(before.sql(), before.values()))
                .isLessThan(ManyArticles.PAGES_OF_A_PART);
    }
}
