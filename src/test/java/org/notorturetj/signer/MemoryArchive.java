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
import org.notorturetj.signer.key.LastSigned;

/** An in-memory archive that behaves like {@link ArchiveTables}. */
final class MemoryArchive implements Archive {
    private final Map<String, PublishedRecord> records = new TreeMap<>();
    private final NavigableMap<Long, Map<String, Set<String>>> changes = new TreeMap<>();
    private final Map<String, Long> tombstones = new TreeMap<>();
    private final Map<String, Chunk> chunks = new HashMap<>();
    private final Map<String, NavigableMap<Long, String>> versions = new TreeMap<>();
    private final Map<String, NavigableMap<Long, Set<String>>> chunkChanges = new TreeMap<>();
    private final Map<Long, String> roots = new HashMap<>();
    private final Map<Language, String> cards = new HashMap<>();
    private @Nullable String head;

    private record Chunk(long length, @Nullable String body) {}

    void put(long seq, PublishedRecord record) {
        records.put(record.documentId() + "." + record.language().tag(), record);
        change(seq, record.collection(), record.documentId());
    }

    /** Erases the files with a record, then removes the record. */
    void remove(long seq, String collection, String documentId, Language language) {
        eraseFilesWith(documentId, language);
        records.remove(documentId + "." + language.tag());
        tombstones.put(documentId + "." + language.tag(), seq);
        change(seq, collection, documentId);
    }

    private void change(long seq, String collection, String documentId) {
        changes.computeIfAbsent(seq, none -> new HashMap<>())
                .computeIfAbsent(collection, none -> new TreeSet<>())
                .add(documentId);
    }

    private void eraseFilesWith(String documentId, Language language) {
        Pattern record =
                Pattern.compile(
                        "\"id\":\"%s\"[^\\n]*\"language\":\"%s\""
                                .formatted(documentId, language.tag()));
        String id = "\"id\":\"" + documentId + "\"";
        for (String name : everHad("", documentId)) {
            for (String sha256 : versions.getOrDefault(name, new TreeMap<>()).values()) {
                Chunk chunk = chunks.get(sha256);
                String body = chunk.body();
                if (body != null
                        && (record.matcher(body).find()
                                || (body.contains(id) && !body.contains("\"language\":")))) {
                    chunks.put(sha256, new Chunk(chunk.length(), null));
                }
            }
        }
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
        chunks.entrySet()
                .removeIf(
                        entry ->
                                entry.getValue().body() != null && !named.contains(entry.getKey()));
    }

    @Override
    public Map<String, Set<String>> changedDocuments(long after) {
        Map<String, Set<String>> changed = new HashMap<>();
        changes.tailMap(after, false)
                .values()
                .forEach(
                        entry ->
                                entry.forEach(
                                        (collection, ids) ->
                                                changed.computeIfAbsent(
                                                                collection, none -> new TreeSet<>())
                                                        .addAll(ids)));
        return changed;
    }

    @Override
    public List<PublishedRecord> records(Collection<String> documentIds) {
        return records.values().stream()
                .filter(record -> documentIds.contains(record.documentId()))
                .toList();
    }

    @Override
    public Map<String, Long> tombstones() {
        return Map.copyOf(tombstones);
    }

    @Override
    public Set<String> everIn(String name) {
        return changed(name, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public Set<String> everHad(String prefix, String id) {
        Set<String> names = new TreeSet<>();
        chunkChanges.forEach(
                (name, bySeq) -> {
                    if (name.startsWith(prefix)
                            && bySeq.values().stream().anyMatch(ids -> ids.contains(id))) {
                        names.add(name);
                    }
                });
        return names;
    }

    @Override
    public void store(long seq, List<BuiltFile> files) {
        for (BuiltFile file : files) {
            long length = file.text().getBytes(StandardCharsets.UTF_8).length;
            chunks.put(file.sha256(), new Chunk(length, file.text()));
            boolean same =
                    version(file.name(), seq)
                            .filter(now -> now.sha256().equals(file.sha256()))
                            .isPresent();
            if (!same) {
                versions.computeIfAbsent(file.name(), none -> new TreeMap<>())
                        .put(seq, file.sha256());
                chunkChanges
                        .computeIfAbsent(file.name(), none -> new TreeMap<>())
                        .put(seq, new TreeSet<>(file.changed()));
            }
        }
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
