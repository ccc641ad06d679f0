package org.notorturetj.search;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.search.Hit;
import org.notorturetj.api.search.SearchFilter;
import org.notorturetj.api.search.SearchResults;
import org.notorturetj.api.search.Suggestions.Suggestion;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.search.index.OtherNode;
import org.notorturetj.search.match.Searcher;
import org.notorturetj.search.match.Searchers;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What one node publishes and removes, as another one finds it that nobody tells. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoNodesTest {
    @Inject Newsroom newsroom;
    @Inject PublicDatabase database;
    @Inject HitWriter writer;
    @Inject FacetLabels labels;

    private OtherNode node;
    private Search search;
    private Suggest suggest;

    @BeforeEach
    void start() {
        node = new OtherNode(database);
        Searcher finder = Searchers.of(node.index());
        var reads = new ContentReads();
        var published = new PublishedHits(database, reads);
        search =
                new Search(finder, node.index(), node.follower(), published, writer, labels, reads);
        suggest = new Suggest(finder, node.index(), node.follower(), published, writer, reads);
        awaitWhole();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_one_node_publishes_the_next_request_to_another_finds() {
        String id = publish("Zumradnoma");
        SearchResults found = found("zumradnoma");
        assertThat(found.items()).extracting(Hit::id).containsExactly(id);
        assertThat(found.partial()).isNull();
        assertThat(suggested("zumrad")).containsExactly(id);
        assertThat(found("zumradnmoa").didYouMean()).isEqualTo("zumradnoma");
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void what_one_node_withdraws_the_next_request_to_another_does_not_find() {
        String id = publish("Firuzanoma");
        assertThat(found("firuzanoma").items()).hasSize(1);
        newsroom.withdraw(id, Language.EN);
        assertNothing("firuzanoma", "firuzanmoa", "firuz");
    }

    @Test
    void what_one_node_redacts_the_next_request_to_another_does_not_find() {
        String id = publish("Lojuvardnoma");
        assertThat(found("lojuvardnoma").items()).hasSize(1);
        newsroom.redact(id, Language.EN);
        assertNothing("lojuvardnoma", "lojuvardnmoa", "lojuv");
    }

    private void assertNothing(String word, String mistyped, String beginning) {
        SearchResults found = found(word);
        assertThat(found.items()).isEmpty();
        assertThat(found.total()).isZero();
        assertThat(found.facets()).isEmpty();
        assertThat(suggested(beginning)).isEmpty();
        assertThat(found(mistyped).didYouMean()).isNull();
        assertThat(found(mistyped).total()).isZero();
    }

    private SearchResults found(String query) {
        return search.search(
                Language.EN,
                new SearchFilter(query, null, null, null, null),
                new PageRequest(null, null));
    }

    private List<String> suggested(String typed) {
        return suggest.suggest(Language.EN, typed).items().stream().map(Suggestion::id).toList();
    }

    private String publish(String title) {
        return newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "news", "publishedAt", "2010-01-05T10:00:00Z"),
                Map.of(
                        Language.EN,
                        Map.of(
                                "slug",
                                "two-nodes-" + title.toLowerCase(java.util.Locale.ROOT),
                                "title",
                                title,
                                "summary",
                                "Summary.",
                                "body",
                                "Text")));
    }

    private void awaitWhole() {
        for (int i = 0; i < 500 && node.index().isPartial(); i++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(node.index().isPartial()).isFalse();
    }
}
