package org.notorturetj.signer;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.signer.archive.Archive.PublishedRecord;
import org.notorturetj.signer.archive.ArticleShards;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleShardsTest {
    private static final long FULL = 1_000;

    private final Map<String, PublishedRecord> records = new TreeMap<>();
    private final MemoryPending pending = new MemoryPending(records);
    private final ArticleShards shards = new ArticleShards(pending, FULL);

    private void published(String id, String date, int length) {
        String item = "{\"publishedAt\":\"" + date + "\"}";
        records.put(
                id + ".ru",
                new PublishedRecord(id, Language.RU, "articles", "x".repeat(length), item));
        pending.add(1, "articles", id, false);
        shards.assignSome();
    }

    @Test
    void a_shard_takes_articles_until_it_is_full() {
        published("a", "2026-10-01T00:00:00Z", 999);
        published("b", "2026-12-31T23:59:59Z", 500);
        published("c", "2026-11-01T00:00:00Z", 10);

        assertThat(pending.unit("a")).isEqualTo("articles/2026-q4");
        assertThat(pending.unit("b")).isEqualTo("articles/2026-q4");
        assertThat(pending.unit("c")).isEqualTo("articles/2026-q4-002");
    }

    @Test
    void each_quarter_in_utc_has_shards_of_its_own() {
        published("a", "2026-10-01T00:00:00Z", 2_000);
        published("b", "2026-09-30T23:59:59Z", 10);

        assertThat(pending.unit("b")).isEqualTo("articles/2026-q3");
    }

    @Test
    void an_article_keeps_its_shard_when_its_date_is_corrected() {
        published("a", "2026-10-01T00:00:00Z", 10);
        published("a", "2013-01-01T00:00:00Z", 10);

        assertThat(pending.unit("a")).isEqualTo("articles/2026-q4");
    }
}
