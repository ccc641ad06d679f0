package org.notorturetj.signer;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.signer.archive.Archive;
import org.notorturetj.signer.archive.ArchiveTables;
import org.notorturetj.signer.archive.ArticleShards;
import org.notorturetj.signer.archive.StagedFiles;
import org.notorturetj.signer.key.LastSigned;

/** An in-memory archive that behaves like {@link ArchiveTables} and {@link StagedFiles}. */
final class MemoryArchive implements Archive {
    private final Map<String, PublishedRecord> records = new TreeMap<>();
    private final MemoryPending pending = new MemoryPending(records);
    private final Map<String, Long> tombstones = new TreeMap<>();
    private final Map<String, Chunk> chunks = new HashMap<>();
    private final Map<String, NavigableMap<Long, String>> versions = new TreeMap<>();
    private final Map<String, NavigableMap<Long, Set<String>>> chunkChanges = new TreeMap<>();
    private final Map<String, Staged> staged = new TreeMap<>();
    private final Map<Long, String> roots = new HashMap<>();
    private final Map<Language, String> cards = new HashMap<>();
    private @Nullable String head;
    private long published;

    private record Chunk(long length, @Nullable String body) {}

    private record Staged(String unit, @Nullable String sha256, Set<String> ids) {}

    MemoryPending pending() {
        return pending;
    }

    /** Begins a publication. */
    void publish(long seq) {
        published = seq;
    }

    void put(PublishedRecord record) {
        records.put(record.documentId() + "." + record.language().tag(), record);
        pending.add(published, record.collection(), record.documentId(), false);
    }

    /** Erases the files with a record, then removes the record. */
    void remove(String collection, String documentId, Language language) {
        pending.add(published, collection, documentId, true);
        eraseFilesWith(documentId, language);
        records.remove(documentId + "." + language.tag());
        tombstones.put(documentId + "." + language.tag(), published);
    }

    private void eraseFilesWith(String documentId, Language language) {
        String unit = pending.unit(documentId);
        staged.replaceAll(
                (name, file) ->
                        file.unit().equals(unit)
                                ? new Staged(file.unit(), null, file.ids())
                                : file);
        Pattern record =
                Pattern.compile(
                        "\"id\":\"%s\"[^\\n]*\"language\":\"%s\""
                                .formatted(documentId, language.tag()));
        String id = "\"id\":\"" + documentId + "\"";
        chunks.replaceAll(
                (sha256, chunk) -> {
                    String body = chunk.body();
                    boolean has =
                            body != null
                                    && (record.matcher(body).find()
                                            || (body.contains(id)
                                                    && !body.contains("\"language\":")));
                    return has ? new Chunk(chunk.length(), null) : chunk;
                });
    }

    /** Deletes versions that were superseded before a publication. */
    void deleteSupersededBefore(long seq) {
        versions.values()
                .forEach(
                        bySeq -> {
                            Long later = bySeq.lowerKey(seq);
                            if (later != null) {
                                bySeq.headMap(later, false).clear();
                            }
                        });
        Set<String> named = new HashSet<>();
        versions.values().forEach(bySeq -> named.addAll(bySeq.values()));
        staged.values().forEach(file -> named.add(String.valueOf(file.sha256())));
        chunks.entrySet()
                .removeIf(
                        entry ->
                                entry.getValue().body() != null && !named.contains(entry.getKey()));
    }

    boolean hasStaged() {
        return staged.values().stream().anyMatch(file -> file.sha256() != null);
    }

    /** The texts of the files that the next head names. */
    Map<String, String> stagedTexts() {
        Map<String, String> texts = new TreeMap<>();
        staged.forEach(
                (name, file) -> {
                    if (file.sha256() != null) {
                        texts.put(name, String.valueOf(chunks.get(file.sha256()).body()));
                    }
                });
        return texts;
    }

    @Override
    public long published() {
        return published;
    }

    @Override
    public List<PublishedRecord> records(Collection<String> documentIds) {
        return records.values().stream()
                .filter(record -> documentIds.contains(record.documentId()))
                .toList();
    }

    @Override
    public List<PublishedRecord> recordsOf(String unit) {
        return records.values().stream()
                .filter(
                        record ->
                                ArticleShards.isShard(unit)
                                        ? unit.equals(pending.unit(record.documentId()))
                                        : unit.equals(record.collection()))
                .toList();
    }

    @Override
    public Map<String, Long> tombstones(long after) {
        Map<String, Long> later = new TreeMap<>(tombstones);
        later.values().removeIf(seq -> seq <= after);
        return later;
    }

    @Override
    public Optional<NextFile> next(String name) {
        return Optional.ofNullable(staged.get(name))
                .map(
                        file ->
                                new NextFile(
                                        file.sha256(),
                                        file.sha256() == null
                                                ? 0
                                                : chunks.get(file.sha256()).length(),
                                        List.copyOf(file.ids())));
    }

    @Override
    public Map<String, Version> nextShards() {
        Map<String, Version> shards = new TreeMap<>();
        staged.forEach(
                (name, file) -> {
                    if (file.sha256() != null && ArticleShards.isShard(file.unit())) {
                        long length = chunks.get(file.sha256()).length();
                        shards.put(name, new Version(0, file.sha256(), length));
                    }
                });
        return shards;
    }

    @Override
    public boolean stage(String unit, long asOf, List<BuiltFile> files) {
        for (BuiltFile file : files) {
            put(file);
            boolean named =
                    version(file.name(), Long.MAX_VALUE)
                            .filter(now -> now.sha256().equals(file.sha256()))
                            .isPresent();
            staged.remove(file.name());
            if (!named) {
                staged.put(
                        file.name(),
                        new Staged(unit, file.sha256(), new TreeSet<>(file.changed().keySet())));
            }
        }
        pending.built(unit, asOf);
        return true;
    }

    private void put(BuiltFile file) {
        long length = file.text().getBytes(StandardCharsets.UTF_8).length;
        chunks.put(file.sha256(), new Chunk(length, file.text()));
    }

    @Override
    public void nameStaged(long seq) {
        staged.forEach(
                (name, file) -> {
                    if (file.sha256() != null) {
                        name(name, seq, file.sha256(), file.ids());
                    }
                });
        staged.values().removeIf(file -> file.sha256() != null);
    }

    @Override
    public void store(long seq, List<BuiltFile> files) {
        for (BuiltFile file : files) {
            put(file);
            name(file.name(), seq, file.sha256(), file.changed().keySet());
        }
    }

    private void name(String name, long seq, String sha256, Set<String> ids) {
        versions.computeIfAbsent(name, none -> new TreeMap<>()).put(seq, sha256);
        chunkChanges.computeIfAbsent(name, none -> new TreeMap<>()).put(seq, new TreeSet<>(ids));
    }

    @Override
    public void storeCard(Language language, String file) {
        cards.put(language, file);
    }

    @Override
    public void storeHead(LastSigned position, String file) {
        head = file;
    }

    @Override
    public void storeRoot(long n, String file) {
        roots.put(n, file);
    }

    @Override
    public Optional<String> head() {
        return Optional.ofNullable(head);
    }

    @Override
    public Optional<String> root(long n) {
        return Optional.ofNullable(roots.get(n));
    }

    @Override
    public Optional<String> card(Language language) {
        return Optional.ofNullable(cards.get(language));
    }

    @Override
    public Optional<Version> version(String name, long seq) {
        return Optional.ofNullable(versions.get(name))
                .map(bySeq -> bySeq.floorEntry(seq))
                .map(
                        entry ->
                                new Version(
                                        entry.getKey(),
                                        entry.getValue(),
                                        chunks.get(entry.getValue()).length()));
    }

    @Override
    public Set<String> changed(String name, long after, long upTo) {
        Set<String> ids = new TreeSet<>();
        NavigableMap<Long, Set<String>> bySeq = chunkChanges.get(name);
        if (bySeq != null && after < upTo) {
            bySeq.subMap(after, false, upTo, true).values().forEach(ids::addAll);
        }
        return ids;
    }

    @Override
    public Optional<Stored> file(String sha256) {
        return Optional.ofNullable(chunks.get(sha256))
                .map(chunk -> new Stored(chunk.body(), null, null));
    }
}
