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
 * Builds the lines files that a publication changed: its collections' chunks, the shards of the
 * quarters whose articles changed, the manifests. What did not change is not read.
 */
final class LogFileBuilder {
    private static final long ANY = Long.MAX_VALUE;

    private final Archive archive;
    private final long seq;
    private final Map<String, BuiltFile> built = new LinkedHashMap<>();
    private final Map<String, Version> versions = new HashMap<>();

    LogFileBuilder(Archive archive, long seq) {
        this.archive = archive;
        this.seq = seq;
    }

    /**
     * Builds.
     *
     * @param after the publication up to which everything is built already
     * @param itself the entry of a language's manifest that describes it
     */
    List<BuiltFile> run(long after, Function<Language, String> itself) {
        Map<String, Set<String>> changed = archive.changedDocuments(after);
        tombstones();
        for (ManifestSlot place : ManifestSlot.values()) {
            if (place != ManifestSlot.TOMBSTONES && place != ManifestSlot.ARTICLES_INDEX) {
                collection(place, changed.getOrDefault(word(place), Set.of()));
            }
        }
        Set<String> articles = changed.getOrDefault("articles", Set.of());
        for (Language language : Language.values()) {
            new ArticleShards(this, archive, language).build(articles);
            manifest(language, itself.apply(language));
        }
        return List.copyOf(built.values());
    }

    private static String word(ManifestSlot place) {
        return place.name().toLowerCase(java.util.Locale.ROOT);
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

    private void collection(ManifestSlot place, Set<String> changed) {
        List<Language> languages =
                place.neutral() ? List.of(Language.EN) : List.of(Language.values());
        for (Language language : languages) {
            String name = place.chunk(language);
            if (changed.isEmpty() && version(name).isPresent()) {
                continue;
            }
            lines(
                    name,
                    changed,
                    language,
                    place.neutral() ? RecordLine::neutral : RecordLine::whole);
        }
    }

    /** Builds a chunk of records anew from everything that ever was in it, and what changed. */
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

    private void manifest(Language language, String itself) {
        SortedMap<String, String> lines = new TreeMap<>();
        lines.put(ManifestSlot.ITSELF, itself);
        for (ManifestSlot place : ManifestSlot.values()) {
            lines.put(place.id(), CanonicalJson.write(entry(place.id(), place.chunk(language))));
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
        Optional<Version> before = version(name);
        boolean same = before.filter(version -> version.sha256().equals(address)).isPresent();
        if (same && isThere(address)) {
            return;
        }
        Set<String> changed = same ? Set.of() : differences(before, lines, mayDiffer);
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

    private boolean isThere(String address) {
        return archive.file(address).map(Stored::text).isPresent();
    }

    /** Where the version before is erased: what may differ, for a few too many do no harm. */
    private Set<String> differences(
            Optional<Version> before, LinesFile lines, Set<String> mayDiffer) {
        return before.flatMap(version -> archive.file(version.sha256()))
                .map(Stored::text)
                .map(text -> lines.differences(LinesFile.parse(text)))
                .orElse(mayDiffer);
    }

    /** The newest version of a file, this build's own included. */
    Optional<Version> version(String name) {
        return Optional.ofNullable(versions.get(name)).or(() -> archive.version(name, ANY));
    }

    /** The text of a file as it is now, when it is there. */
    Optional<String> text(String name) {
        return Optional.ofNullable(built.get(name))
                .map(BuiltFile::text)
                .or(
                        () ->
                                archive.version(name, ANY)
                                        .flatMap(version -> archive.file(version.sha256()))
                                        .map(Stored::text));
    }
}
