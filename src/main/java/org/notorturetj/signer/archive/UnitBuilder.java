package org.notorturetj.signer.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.notorturetj.api.text.Language;
import org.notorturetj.signer.archive.Archive.BuiltFile;
import org.notorturetj.signer.archive.Archive.NextFile;
import org.notorturetj.signer.archive.Archive.PublishedRecord;
import org.notorturetj.signer.archive.PendingDocuments.PendingDocument;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.LogFiles.Stored;
import org.notorturetj.sync.LogFiles.Version;
import org.notorturetj.sync.ManifestSlot;

/**
 * Builds the files of one unit and stores them. A shard is built from its records, which are few; a
 * collection from its previous file and the records that changed, unless something was removed.
 */
public final class UnitBuilder {
    private static final int ATTEMPTS = 20;

    private final Archive archive;
    private final PendingDocuments pending;

    public UnitBuilder(Archive archive, PendingDocuments pending) {
        this.archive = archive;
        this.pending = pending;
    }

    /** Builds a unit again and again until nothing of it was removed meanwhile. */
    public void build(String unit) {
        for (int attempt = 1; !buildOnce(unit); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("a unit changes faster than it is built");
            }
        }
    }

    private boolean buildOnce(String unit) {
        long asOf = archive.published();
        List<PendingDocument> changed = pending.of(unit);
        if (changed.isEmpty()) {
            return true;
        }
        return archive.stage(
                unit,
                asOf,
                ArticleShards.isShard(unit) ? shard(unit, changed) : collection(unit, changed));
    }

    private List<BuiltFile> shard(String unit, List<PendingDocument> changed) {
        Map<String, Map<Language, PublishedRecord>> documents = byDocument(archive.recordsOf(unit));
        String key = ArticleShards.key(unit);
        List<BuiltFile> files = new ArrayList<>();
        for (String kind : HeadFiles.SHARD_KINDS) {
            var line =
                    new RememberedLines(
                            "articles".equals(kind) ? RecordLine::whole : RecordLine::summary);
            for (Language reader : Language.values()) {
                SortedMap<String, String> lines = new TreeMap<>();
                documents.forEach((id, records) -> line.put(lines, id, records, reader));
                files.add(file(HeadFiles.shardName(kind, reader, key), lines, changed));
            }
        }
        return files;
    }

    private List<BuiltFile> collection(String unit, List<PendingDocument> changed) {
        ManifestSlot slot = ManifestSlot.ofCollection(unit).orElseThrow();
        var line = new RememberedLines(slot.neutral() ? RecordLine::neutral : RecordLine::whole);
        List<Language> readers = slot.neutral() ? List.of(Language.EN) : List.of(Language.values());
        Map<Language, String> previous = new EnumMap<>(Language.class);
        readers.forEach(
                reader -> newest(slot.chunk(reader)).ifPresent(it -> previous.put(reader, it)));
        boolean whole =
                previous.size() < readers.size()
                        || changed.stream().anyMatch(PendingDocument::removed);
        Map<String, Map<Language, PublishedRecord>> documents =
                byDocument(
                        whole
                                ? archive.recordsOf(unit)
                                : archive.records(
                                        changed.stream()
                                                .map(PendingDocument::documentId)
                                                .toList()));
        List<BuiltFile> files = new ArrayList<>();
        for (Language reader : readers) {
            SortedMap<String, String> lines =
                    new TreeMap<>(whole ? Map.of() : LinesFile.parse(previous.get(reader)).byId());
            changed.forEach(document -> lines.remove(document.documentId()));
            documents.forEach((id, records) -> line.put(lines, id, records, reader));
            files.add(file(slot.chunk(reader), lines, changed));
        }
        return files;
    }

    /** The newest text of a file, staged or named; empty if there is none or it was erased. */
    private Optional<String> newest(String name) {
        Optional<NextFile> next = archive.next(name);
        return next.isPresent()
                ? next.map(NextFile::sha256).flatMap(this::text)
                : named(name).flatMap(version -> text(version.sha256()));
    }

    private Optional<Version> named(String name) {
        return archive.version(name, Long.MAX_VALUE);
    }

    private Optional<String> text(String sha256) {
        return archive.plain(sha256).map(Stored::text);
    }

    private BuiltFile file(
            String name, SortedMap<String, String> byId, List<PendingDocument> pendingNow) {
        LinesFile lines = LinesFile.of(byId);
        String text = lines.text();
        Optional<Version> named = named(name);
        Collection<String> ids =
                named.isEmpty()
                        ? lines.ids()
                        : named.flatMap(version -> text(version.sha256()))
                                .<Collection<String>>map(
                                        before -> lines.differences(LinesFile.parse(before)))
                                .orElseGet(() -> mayDiffer(name, pendingNow));
        return new BuiltFile(name, LinesFile.address(text), text, languages(lines, ids));
    }

    /**
     * If the version that a head names was erased: all that changed since, whether staged or
     * pending (extra ids do no harm).
     */
    private List<String> mayDiffer(String name, List<PendingDocument> pendingNow) {
        List<String> ids = new ArrayList<>();
        archive.next(name).ifPresent(next -> ids.addAll(next.ids()));
        pendingNow.forEach(document -> ids.add(document.documentId()));
        return ids;
    }

    static SortedMap<String, String> languages(LinesFile lines, Collection<String> ids) {
        SortedMap<String, String> languages = new TreeMap<>();
        for (String id : ids) {
            String line = lines.line(id);
            languages.put(id, line == null ? "" : RecordLine.language(line));
        }
        return languages;
    }

    private static Map<String, Map<Language, PublishedRecord>> byDocument(
            Collection<PublishedRecord> records) {
        Map<String, Map<Language, PublishedRecord>> byDocument = new HashMap<>();
        records.forEach(
                record ->
                        byDocument
                                .computeIfAbsent(
                                        record.documentId(), id -> new EnumMap<>(Language.class))
                                .put(record.language(), record));
        return byDocument;
    }

    /** Makes the line of a record once: readers of several languages are served the same one. */
    private static final class RememberedLines {
        private final Function<PublishedRecord, String> line;
        private final IdentityHashMap<PublishedRecord, String> made = new IdentityHashMap<>();

        RememberedLines(Function<PublishedRecord, String> line) {
            this.line = line;
        }

        void put(
                SortedMap<String, String> lines,
                String id,
                Map<Language, PublishedRecord> records,
                Language reader) {
            RecordLine.served(records, reader)
                    .ifPresent(record -> lines.put(id, made.computeIfAbsent(record, line)));
        }
    }
}
