package org.notorturetj.signer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.Archive.BuiltFile;
import org.notorturetj.signer.Archive.PublishedRecord;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.LogFiles.Stored;
import org.notorturetj.sync.LogFiles.Version;
import org.notorturetj.sync.ManifestEntry;
import org.notorturetj.sync.ManifestSlot;

/**
 * Builds the lines files changed by publications: chunks of collections, article shards, manifests.
 * Unchanged files are not read.
 */
final class LogFileBuilder {
    private static final long NEWEST = Long.MAX_VALUE;

    private final Archive archive;
    private final long seq;
    private final Map<String, BuiltFile> built = new LinkedHashMap<>();
    private final Map<String, Version> versions = new HashMap<>();

    LogFileBuilder(Archive archive, long seq) {
        this.archive = archive;
        this.seq = seq;
    }

    /**
     * Builds the files.
     *
     * @param after the publication up to which everything is built already
     * @param self the manifest entry that describes a language's manifest itself
     */
    List<BuiltFile> run(long after, Function<Language, String> self) {
        Map<String, Set<String>> changed = archive.changedDocuments(after);
        tombstones();
        for (ManifestSlot slot : ManifestSlot.values()) {
            if (slot != ManifestSlot.TOMBSTONES && slot != ManifestSlot.ARTICLES_INDEX) {
                collection(slot, changed.getOrDefault(collectionName(slot), Set.of()));
            }
        }
        Set<String> articles = changed.getOrDefault("articles", Set.of());
        for (Language language : Language.values()) {
            new ArticleShards(this, archive, language).build(articles);
            manifest(language, self.apply(language));
        }
        return List.copyOf(built.values());
    }

    private static String collectionName(ManifestSlot slot) {
        return slot.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void tombstones() {
        SortedMap<String, String> lines = new TreeMap<>();
        archive.tombstones()
                .forEach(
                        (id, removed) ->
                                lines.put(id, CanonicalJson.write(new Tombstone(id, removed))));
        put(ManifestSlot.TOMBSTONES.chunk(Language.EN), LinesFile.of(lines));
    }

    private record Tombstone(String id, long seq) {}

    private void collection(ManifestSlot slot, Set<String> changed) {
        List<Language> languages =
                slot.neutral() ? List.of(Language.EN) : List.of(Language.values());
        for (Language language : languages) {
            String name = slot.chunk(language);
            if (changed.isEmpty() && version(name).isPresent()) {
                continue;
            }
            lines(
                    name,
                    changed,
                    language,
                    slot.neutral() ? RecordLine::neutral : RecordLine::whole);
        }
    }

    /** Rebuilds a chunk from all records that were ever in it, and the changed ones. */
    void lines(
            String name,
            Set<String> changed,
            Language reader,
            Function<PublishedRecord, @Nullable String> line) {
        Set<String> ids = new TreeSet<>(archive.everIn(name));
        ids.addAll(changed);
        SortedMap<String, String> lines = new TreeMap<>();
        byDocument(archive.records(ids))
                .forEach(
                        (id, records) ->
                                RecordLine.served(records, reader)
                                        .map(line)
                                        .ifPresent(text -> lines.put(id, text)));
        put(name, LinesFile.of(lines), changed);
    }

    static Map<String, List<PublishedRecord>> byDocument(Collection<PublishedRecord> records) {
        Map<String, List<PublishedRecord>> byDocument = new HashMap<>();
        records.forEach(
                record ->
                        byDocument
                                .computeIfAbsent(record.documentId(), id -> new ArrayList<>())
                                .add(record));
        return byDocument;
    }

    private void manifest(Language language, String self) {
        SortedMap<String, String> lines = new TreeMap<>();
        lines.put(ManifestSlot.ITSELF, self);
        for (ManifestSlot slot : ManifestSlot.values()) {
            lines.put(slot.id(), CanonicalJson.write(entry(slot.id(), slot.chunk(language))));
        }
        put(ManifestSlot.manifest(language), LinesFile.of(lines));
    }

    ManifestEntry entry(String id, String name) {
        Version now = version(name).orElseThrow();
        return new ManifestEntry(now.seq(), id, now.length(), name, now.sha256());
    }

    void put(String name, LinesFile lines) {
        put(name, lines, lines.ids());
    }

    private void put(String name, LinesFile lines, Set<String> mayDiffer) {
        String text = lines.text();
        String address = LinesFile.address(text);
        Optional<Version> previous = version(name);
        boolean same = previous.filter(version -> version.sha256().equals(address)).isPresent();
        if (same && isStored(address)) {
            return;
        }
        Set<String> changed = same ? Set.of() : differences(previous, lines, mayDiffer);
        built.put(name, new BuiltFile(name, address, text, changed));
        if (!same) {
            versions.put(
                    name,
                    new Version(
                            seq,
                            address,
                            text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length));
        }
    }

    private boolean isStored(String address) {
        return archive.file(address).map(Stored::text).isPresent();
    }

    /**
     * The changed ids; if the previous version was erased, all that may differ (extra ids do no
     * harm).
     */
    private Set<String> differences(
            Optional<Version> previous, LinesFile lines, Set<String> mayDiffer) {
        return previous.flatMap(version -> archive.file(version.sha256()))
                .map(Stored::text)
                .map(text -> lines.differences(LinesFile.parse(text)))
                .orElse(mayDiffer);
    }

    /** The newest version of a file, including those of this build. */
    Optional<Version> version(String name) {
        return Optional.ofNullable(versions.get(name)).or(() -> archive.version(name, NEWEST));
    }

    /** The newest text of a file; empty if there is none or it was erased. */
    Optional<String> text(String name) {
        return Optional.ofNullable(built.get(name))
                .map(BuiltFile::text)
                .or(
                        () ->
                                archive.version(name, NEWEST)
                                        .flatMap(version -> archive.file(version.sha256()))
                                        .map(Stored::text));
    }
}
