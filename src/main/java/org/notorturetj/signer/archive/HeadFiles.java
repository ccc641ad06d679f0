package org.notorturetj.signer.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.archive.Archive.BuiltFile;
import org.notorturetj.signer.archive.Archive.NextFile;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.LogFiles.Stored;
import org.notorturetj.sync.LogFiles.Version;
import org.notorturetj.sync.ManifestEntry;
import org.notorturetj.sync.ManifestSlot;

/**
 * Builds the files that depend on the number of their publication, from what is staged: tombstones,
 * indexes of articles, manifests.
 */
public final class HeadFiles {
    /** Articles as list items, and whole. */
    static final List<String> SHARD_KINDS = List.of("articles", "summaries");

    private final Archive archive;
    private final long seq;
    private final Map<String, BuiltFile> built = new HashMap<>();
    private final Map<String, Version> versions = new HashMap<>();

    private HeadFiles(Archive archive, long seq) {
        this.archive = archive;
        this.seq = seq;
    }

    /**
     * Builds the files.
     *
     * @param self the manifest entry that describes a language's manifest itself
     */
    public static List<BuiltFile> of(Archive archive, long seq, Function<Language, String> self) {
        var files = new HeadFiles(archive, seq);
        files.tombstones();
        Map<String, Version> shards = archive.nextShards();
        for (Language language : Language.values()) {
            files.index(language, shards);
            files.manifest(language, self.apply(language));
        }
        return List.copyOf(files.built.values());
    }

    static String shardName(String kind, Language reader, String key) {
        return kind + "." + reader.tag() + "." + key + ".v1";
    }

    private void tombstones() {
        String name = ManifestSlot.TOMBSTONES.chunk(Language.EN);
        Optional<String> before = text(name);
        long after = before.isEmpty() ? 0 : version(name).map(Version::seq).orElse(0L);
        Map<String, Long> removed = archive.tombstones(after);
        if (before.isEmpty() || !removed.isEmpty()) {
            SortedMap<String, String> changes = new TreeMap<>();
            removed.forEach(
                    (id, when) -> changes.put(id, CanonicalJson.write(new Tombstone(id, when))));
            put(name, before.orElse(""), changes);
        }
    }

    private record Tombstone(String id, long seq) {}

    /** Puts the lines of the shards that are staged into the index of their language. */
    private void index(Language language, Map<String, Version> shards) {
        String name = ManifestSlot.ARTICLES_INDEX.chunk(language);
        SortedMap<String, String> changes = new TreeMap<>();
        for (String staged : shards.keySet()) {
            String[] part = staged.split("\\.", -1);
            String key = part[2];
            if (part[1].equals(language.tag()) && !changes.containsKey(key)) {
                Version articles = shard(shards, shardName("articles", language, key));
                Version summaries = shard(shards, shardName("summaries", language, key));
                changes.put(
                        key,
                        articles.length() == 0
                                ? null
                                : CanonicalJson.write(
                                        new IndexLine(
                                                Shard.of("articles", language, key, articles),
                                                key,
                                                Shard.of("summaries", language, key, summaries))));
            }
        }
        Optional<String> before = text(name);
        if (before.isEmpty() || !changes.isEmpty()) {
            put(name, before.orElse(""), changes);
        }
    }

    private Version shard(Map<String, Version> shards, String name) {
        Version staged = shards.get(name);
        return staged == null
                ? version(name).orElseThrow()
                : new Version(seq, staged.sha256(), staged.length());
    }

    private void manifest(Language language, String self) {
        SortedMap<String, String> lines = new TreeMap<>();
        lines.put(ManifestSlot.ITSELF, self);
        for (ManifestSlot slot : ManifestSlot.all()) {
            String name = slot.chunk(language);
            if (version(name).isEmpty()) {
                // Not built yet: empty in this head, full in a later one.
                put(name, "", new TreeMap<>());
            }
            Version now = version(name).orElseThrow();
            lines.put(
                    slot.id(),
                    CanonicalJson.write(
                            new ManifestEntry(
                                    now.seq(), slot.id(), now.length(), name, now.sha256())));
        }
        String name = ManifestSlot.manifest(language);
        put(name, text(name).orElse(""), lines);
    }

    /** Changes some lines of a file; null removes one. */
    private void put(String name, String before, SortedMap<String, String> changes) {
        LinesFile old = LinesFile.parse(before);
        SortedMap<String, String> byId = new TreeMap<>(old.byId());
        changes.forEach(
                (id, line) -> {
                    if (line == null) {
                        byId.remove(id);
                    } else {
                        byId.put(id, line);
                    }
                });
        LinesFile lines = LinesFile.of(byId);
        String text = lines.text();
        String address = LinesFile.address(text);
        if (version(name).filter(now -> now.sha256().equals(address)).isPresent()) {
            return;
        }
        SortedMap<String, String> changed = new TreeMap<>();
        lines.differences(old).forEach(id -> changed.put(id, ""));
        built.put(name, new BuiltFile(name, address, text, changed));
        versions.put(
                name,
                new Version(
                        seq,
                        address,
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length));
    }

    /** The newest version of a file, as the next head will name it. */
    private Optional<Version> version(String name) {
        Version known = versions.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Version> version =
                archive.next(name)
                        .filter(next -> next.sha256() != null)
                        .map(HeadFiles::sha256AndLength)
                        .map(next -> new Version(seq, next.sha256(), next.length()))
                        .or(() -> archive.version(name, Long.MAX_VALUE));
        version.ifPresent(found -> versions.put(name, found));
        return version;
    }

    private static Version sha256AndLength(NextFile next) {
        return new Version(0, java.util.Objects.requireNonNull(next.sha256()), next.length());
    }

    private Optional<String> text(String name) {
        return version(name).flatMap(now -> archive.plain(now.sha256())).map(Stored::text);
    }

    private record Shard(long from, long length, String name, String sha256) {
        static Shard of(String kind, Language language, String key, Version version) {
            return new Shard(
                    version.seq(),
                    version.length(),
                    shardName(kind, language, key),
                    version.sha256());
        }
    }

    private record IndexLine(Shard articles, String id, Shard summaries) {}
}
