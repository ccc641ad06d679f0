package org.notorturetj.signer.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.signer.archive.PendingDocuments.NewArticle;
import org.notorturetj.signer.archive.PendingDocuments.Shard;

/**
 * Which shard an article belongs to. It gets one when it is signed for the first time and keeps it:
 * the newest shard of the quarter of its first publication (UTC) that has room. A quarter that was
 * signed before there were shards is its first shard, however large.
 */
public final class ArticleShards {
    /** The prefix of the units that are shards. */
    static final String PREFIX = "articles/";

    /**
     * From this size on a shard takes no new articles; it grows by edits only. An article costs at
     * most its shard and the index of all shards, whose lines have some 330 bytes: of 450 MB both
     * are about equally long then (docs/adr/022).
     */
    public static final long FULL_BYTES = 384 << 10;

    private static final int BATCH = 1_000;

    private final PendingDocuments pending;
    private final long fullBytes;

    public ArticleShards(PendingDocuments pending, long fullBytes) {
        this.pending = pending;
        this.fullBytes = fullBytes;
    }

    public static boolean isShard(String unit) {
        return unit.startsWith(PREFIX);
    }

    public static String key(String unit) {
        return unit.substring(PREFIX.length());
    }

    /**
     * Gives some articles their shards.
     *
     * @return whether there may be more
     */
    public boolean assignSome() {
        List<NewArticle> articles = pending.newArticles(BATCH);
        Map<String, Shard> newest = new HashMap<>();
        Map<String, Shard> shards = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        for (NewArticle article : articles) {
            Shard shard = withRoom(quarter(article.publishedAt()), newest).plus(article.bytes());
            newest.put(shard.quarter(), shard);
            shards.put(shard.unit(), shard);
            units.put(article.documentId(), shard.unit());
        }
        pending.assign(units, shards.values());
        return articles.size() == BATCH;
    }

    private Shard withRoom(String quarter, Map<String, Shard> newest) {
        Shard shard =
                newest.computeIfAbsent(
                        quarter,
                        first ->
                                pending.newestShard(first).orElseGet(() -> new Shard(first, 1, 0)));
        return shard.bytes() < fullBytes ? shard : new Shard(quarter, shard.number() + 1, 0);
    }

    /** The quarter (UTC) of a time, such as {@code 2026-q4}. */
    public static String quarter(Instant time) {
        var day = time.atZone(ZoneOffset.UTC);
        return "%04d-q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }
}
