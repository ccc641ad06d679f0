package org.notorturetj.signer.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that changed since their files were built, by unit: what one step of the signer
 * builds, a collection or a shard of articles.
 */
public interface PendingDocuments {
    /** The units that must be built before a head is signed. */
    List<String> urgentUnits();

    /** Some of the units with pending documents, in any order. */
    List<String> units(int limit);

    /** The pending documents of a unit. */
    List<PendingDocument> of(String unit);

    /** Some pending articles that have no shard yet; those without any record are forgotten. */
    List<NewArticle> newArticles(int limit);

    /** The newest shard of a quarter. */
    Optional<Shard> newestShard(String quarter);

    /** Stores the shards of new articles, and how large those shards are now. */
    void assign(Map<String, String> unitByDocument, Collection<Shard> shards);

    /**
     * A document that changed.
     *
     * @param removed whether something of it was taken away
     */
    record PendingDocument(String documentId, boolean removed) {}

    /**
     * An article that has no shard yet.
     *
     * @param bytes of its longest record
     */
    record NewArticle(String documentId, Instant publishedAt, long bytes) {}

    /**
     * A shard.
     *
     * @param number which one of its quarter, from 1
     * @param bytes the length of its longest chunk, or an estimate of it
     */
    record Shard(String quarter, int number, long bytes) {
        /** Its name in the index: the first shard of a quarter is named like the quarter. */
        String key() {
            return number == 1 ? quarter : "%s-%03d".formatted(quarter, number);
        }

        Shard plus(long more) {
            return new Shard(quarter, number, bytes + more);
        }

        String unit() {
            return ArticleShards.PREFIX + key();
        }
    }
}
