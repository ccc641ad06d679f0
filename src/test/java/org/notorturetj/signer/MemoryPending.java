package org.notorturetj.signer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.archive.Archive.PublishedRecord;
import org.notorturetj.signer.archive.PendingDocuments;
import org.notorturetj.signer.archive.PendingTables;
import org.notorturetj.sync.ManifestSlot;

/** Pending documents in memory that behave like {@link PendingTables}. */
final class MemoryPending implements PendingDocuments {
    private final Map<String, PublishedRecord> records;
    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, String> shardOf = new HashMap<>();
    private final Map<String, Shard> newest = new HashMap<>();

    private record Row(@Nullable String unit, long seq, boolean removed) {}

    MemoryPending(Map<String, PublishedRecord> records) {
        this.records = records;
    }

    void add(long seq, String collection, String documentId, boolean removed) {
        Row before = rows.get(documentId);
        rows.put(
                documentId,
                new Row(
                        "articles".equals(collection) ? shardOf.get(documentId) : collection,
                        seq,
                        removed || (before != null && before.removed())));
    }

    /** The unit of a pending document or of an article. */
    @Nullable String unit(String documentId) {
        Row row = rows.get(documentId);
        return row == null ? shardOf.get(documentId) : row.unit();
    }

    void built(String unit, long asOf) {
        rows.values().removeIf(row -> unit.equals(row.unit()) && row.seq() <= asOf);
    }

    @Override
    public List<String> urgentUnits() {
        return units().stream()
                .filter(
                        unit ->
                                ManifestSlot.ofCollection(unit)
                                                .filter(ManifestSlot::first)
                                                .isPresent()
                                        || of(unit).stream().anyMatch(PendingDocument::removed))
                .toList();
    }

    private List<String> units() {
        return rows.values().stream()
                .filter(row -> row.unit() != null)
                .map(Row::unit)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<String> units(int limit) {
        return units().stream().limit(limit).toList();
    }

    @Override
    public List<PendingDocument> of(String unit) {
        List<PendingDocument> pending = new ArrayList<>();
        rows.forEach(
                (id, row) -> {
                    if (unit.equals(row.unit())) {
                        pending.add(new PendingDocument(id, row.removed()));
                    }
                });
        return pending;
    }

    @Override
    public List<NewArticle> newArticles(int limit) {
        rows.entrySet().removeIf(row -> row.getValue().unit() == null && of(row).isEmpty());
        return rows.entrySet().stream()
                .filter(row -> row.getValue().unit() == null)
                .limit(limit)
                .map(row -> article(row.getKey(), of(row)))
                .toList();
    }

    private List<PublishedRecord> of(Map.Entry<String, Row> row) {
        return records.values().stream()
                .filter(record -> record.documentId().equals(row.getKey()))
                .toList();
    }

    private static NewArticle article(String id, List<PublishedRecord> ofIt) {
        return new NewArticle(
                id,
                Instant.parse(
                        CanonicalJson.tree(ofIt.get(0).item()).get("publishedAt").textValue()),
                ofIt.stream().mapToLong(record -> record.record().length()).max().orElseThrow());
    }

    @Override
    public Optional<Shard> newestShard(String quarter) {
        return Optional.ofNullable(newest.get(quarter));
    }

    @Override
    public void assign(Map<String, String> unitByDocument, Collection<Shard> shards) {
        shards.forEach(
                shard ->
                        newest.merge(
                                shard.quarter(),
                                shard,
                                (one, other) -> one.number() > other.number() ? one : other));
        shardOf.putAll(unitByDocument);
        unitByDocument.forEach(
                (id, unit) ->
                        rows.computeIfPresent(
                                id, (same, row) -> new Row(unit, row.seq(), row.removed())));
    }
}
