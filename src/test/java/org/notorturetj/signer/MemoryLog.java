package org.notorturetj.signer;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.archive.Archive.BuiltFile;
import org.notorturetj.signer.archive.Archive.PublishedRecord;
import org.notorturetj.signer.archive.ArticleShards;
import org.notorturetj.signer.archive.HeadFiles;
import org.notorturetj.signer.archive.RecordLine;
import org.notorturetj.signer.archive.UnitBuilder;
import org.notorturetj.signer.key.KeyRole;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.signer.key.PublicKeyFile;
import org.notorturetj.signer.key.Root;
import org.notorturetj.signer.key.SignatureLabel;
import org.notorturetj.signer.key.SignedFile;
import org.notorturetj.signer.key.SigningKey;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.ManifestSlot;

/**
 * A log that is published and signed in memory and keeps every version of every file. All instances
 * share their keys, which are not under test.
 */
final class MemoryLog {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    /** So few that most articles have a shard of their own. */
    private static final long FULL_BYTES = 200;

    private static final SigningKey ROOT_KEY = SigningKey.generate();
    private static final SigningKey PUBLISH_KEY = SigningKey.generate();
    private static final SignedFile ROOT = root();

    private final MemoryArchive archive = new MemoryArchive();
    private final Texts texts = new Texts();
    private final Mirrors mirrors = new Mirrors(new NoMirrors());
    private final Map<String, NavigableMap<Long, String>> everything = new HashMap<>();
    private long seq;
    private long signed;
    private long issue;

    MemoryLog() {
        archive.storeRoot(1, rootFile());
    }

    private static SignedFile root() {
        var keys = new EnumMap<KeyRole, java.util.Collection<PublicKeyFile>>(KeyRole.class);
        keys.put(KeyRole.ROOT, List.of(ROOT_KEY.publicKey()));
        keys.put(KeyRole.PUBLISH, List.of(PUBLISH_KEY.publicKey()));
        keys.put(KeyRole.ALERT, List.of(PUBLISH_KEY.publicKey()));
        return SignedFile.sign(
                SignatureLabel.ROOT, Root.of(1, keys, 1).statement(), List.of(ROOT_KEY));
    }

    private record NoMirrors() implements MirrorConfig {
        @Override
        public Optional<List<URI>> mirrors() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> onion() {
            return Optional.empty();
        }
    }

    static String rootFile() {
        return ROOT.text();
    }

    MemoryArchive archive() {
        return archive;
    }

    Texts texts() {
        return texts;
    }

    /** Begins the next publication; everything until the next call belongs to it. */
    void begin() {
        seq++;
        archive.publish(seq);
    }

    long published() {
        return seq;
    }

    /** Publishes a text; the date decides the quarter. */
    void put(String collection, String id, Language language, Instant date, String text) {
        Map<String, Object> record = new TreeMap<>();
        record.put("id", id);
        record.put("publishedAt", date);
        record.put("text", text);
        String item = CanonicalJson.write(record);
        record.put("whole", true);
        archive.put(
                new PublishedRecord(id, language, collection, CanonicalJson.write(record), item));
        Texts.in(text).forEach(mark -> texts.put(seq, id + "." + language.tag(), mark));
    }

    void remove(String collection, String id, Language language) {
        archive.remove(collection, id, language);
        texts.remove(seq, id + "." + language.tag());
    }

    /** Signs everything published; without news, signs the same state again. */
    void sign() {
        sign(Integer.MAX_VALUE);
    }

    /**
     * Signs what is urgent and some of the rest. What was left by an earlier head needs a
     * publication of its own, since a head keeps what it has.
     */
    void sign(int rest) {
        var shards = new ArticleShards(archive.pending(), FULL_BYTES);
        shards.assignSome();
        var build = new UnitBuilder(archive, archive.pending());
        archive.pending().urgentUnits().forEach(build::build);
        archive.pending().units(rest).forEach(build::build);
        if (archive.hasStaged() && signed == seq && archive.head().isPresent()) {
            begin();
        }
        if (signed < seq || archive.head().isEmpty()) {
            List<BuiltFile> built = HeadFiles.of(archive, seq, mirrors::entry);
            archive.stagedTexts().forEach(this::keep);
            archive.nameStaged(seq);
            archive.store(seq, built);
            built.forEach(file -> keep(file.name(), file.text()));
        }
        head();
    }

    private void keep(String name, String text) {
        everything.computeIfAbsent(name, none -> new TreeMap<>()).put(seq, text);
    }

    /** Whether something was published that no head has. */
    boolean isBehind() {
        return !archive.pending().units(1).isEmpty();
    }

    private void head() {
        Map<String, String> manifests = new HashMap<>();
        for (Language language : Language.values()) {
            manifests.put(
                    language.tag(),
                    archive.version(ManifestSlot.manifest(language), seq).orElseThrow().sha256());
        }
        issue++;
        String previous = archive.head().map(LinesFile::address).orElse(null);
        var head =
                new HeadStatement(
                        LinesFile.address("audit " + issue),
                        1,
                        issue,
                        NOW.plusSeconds(issue),
                        manifests,
                        null,
                        previous,
                        NOW.plusSeconds(1_000_000),
                        1,
                        seq);
        archive.storeHead(
                new LastSigned(1, seq, issue),
                SignedFile.sign(SignatureLabel.HEAD, head.line(), List.of(PUBLISH_KEY)).text());
        signed = seq;
    }

    /** The number of the last signed publication. */
    long signed() {
        return signed;
    }

    /** A file as of a publication, even if erased since; empty before its first version. */
    String text(String name, long asOf) {
        return Optional.ofNullable(everything.get(name))
                .map(bySeq -> bySeq.floorEntry(asOf))
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /** The lines of a collection as they are published now. */
    Map<String, String> served(String collection, Language reader) {
        Map<String, Map<Language, PublishedRecord>> byDocument = new TreeMap<>();
        archive.recordsOf(collection)
                .forEach(
                        record ->
                                byDocument
                                        .computeIfAbsent(
                                                record.documentId(),
                                                none -> new EnumMap<>(Language.class))
                                        .put(record.language(), record));
        Map<String, String> lines = new TreeMap<>();
        byDocument.forEach(
                (id, records) ->
                        RecordLine.served(records, reader)
                                .ifPresent(record -> lines.put(id, RecordLine.whole(record))));
        return lines;
    }

    /** All versions of a file. */
    Set<String> ever(String name) {
        return everything.containsKey(name) ? Set.copyOf(everything.get(name).values()) : Set.of();
    }
}
