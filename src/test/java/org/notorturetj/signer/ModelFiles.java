package org.notorturetj.signer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.archive.Archive.PublishedRecord;
import org.notorturetj.signer.archive.HeadFiles;
import org.notorturetj.signer.archive.UnitBuilder;
import org.notorturetj.signer.key.KeyRole;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.signer.key.PublicKeyFile;
import org.notorturetj.signer.key.Root;
import org.notorturetj.signer.key.SignatureLabel;
import org.notorturetj.signer.key.SignedFile;
import org.notorturetj.signer.key.SigningKey;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LogFiles.Version;
import org.notorturetj.sync.ManifestSlot;

/**
 * The heads and roots of an instance as files, built and signed by the classes that build and sign
 * the real log.
 */
final class ModelFiles {
    private static final Instant DAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final Map<String, SigningKey> KEYS = new HashMap<>();

    private final ModelInstance instance;
    private final Map<String, MemoryArchive> archives = new HashMap<>();
    private final Map<String, byte[]> heads = new HashMap<>();

    ModelFiles(ModelInstance instance) {
        this.instance = instance;
        instance.atoms("Head").forEach(this::build);
    }

    /** The keys of all instances are the same: making them takes time. */
    private static SigningKey key(String atom) {
        return KEYS.computeIfAbsent(atom, none -> SigningKey.generate());
    }

    private void build(String head) {
        MemoryArchive archive = new MemoryArchive();
        instance.of("removed", head).stream()
                .sorted(Comparator.comparingLong(tuple -> instance.number(tuple.get(2))))
                .forEach(
                        tuple -> {
                            archive.publish(instance.number(tuple.get(2)));
                            archive.remove(
                                    collection(tuple.get(0)), tuple.get(0), language(tuple.get(1)));
                        });
        long seq = instance.number(instance.one("number", head));
        archive.publish(seq);
        instance.of("states", head).forEach(tuple -> archive.put(record(tuple.get(1))));
        var build = new UnitBuilder(archive, archive.pending());
        archive.pending().urgentUnits().forEach(build::build);
        archive.pending().units(Integer.MAX_VALUE).forEach(build::build);
        var files = HeadFiles.of(archive, seq, new Mirrors(new Nowhere())::entry);
        archive.nameStaged(seq);
        archive.store(seq, files);
        archives.put(head, archive);
        heads.put(head, sign(head, seq));
    }

    private byte[] sign(String head, long seq) {
        Map<String, String> manifests = new HashMap<>();
        for (Language language : Language.values()) {
            manifests.put(language.tag(), version(head, ManifestSlot.manifest(language)).sha256());
        }
        var position =
                new LastSigned(
                        instance.number(instance.one("epoch", head)),
                        seq,
                        instance.number(instance.one("issue", head)));
        var statement =
                new HeadStatement(
                        null,
                        position.epoch(),
                        position.issue(),
                        DAY,
                        manifests,
                        null,
                        null,
                        DAY.plusSeconds(10_000_000),
                        1,
                        seq);
        String signer =
                instance.of("signature", head).stream()
                        .map(tuple -> tuple.get(0))
                        .findFirst()
                        .orElse("nobody's");
        return utf8(
                SignedFile.sign(SignatureLabel.HEAD, statement.line(), List.of(key(signer)))
                        .text());
    }

    private record Nowhere() implements MirrorConfig {
        @Override
        public Optional<List<URI>> mirrors() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> onion() {
            return Optional.empty();
        }
    }

    private PublishedRecord record(String atom) {
        String document = instance.one("document", atom);
        Map<String, Object> record = new TreeMap<>();
        record.put("id", document);
        record.put("text", text(atom));
        return new PublishedRecord(
                document,
                language(instance.one("language", atom)),
                collection(document),
                CanonicalJson.write(record),
                CanonicalJson.write(record));
    }

    /** What is shown of a record, found nowhere else. */
    static String text(String record) {
        return "~" + record + "~";
    }

    private String collection(String document) {
        return instance.one("collection", document).startsWith("Hotlines") ? "hotlines" : "topics";
    }

    static Language language(String atom) {
        return Language.fromString(atom.substring(0, 2).toLowerCase(Locale.ROOT));
    }

    /** The name of the chunk for which a name of the model stands. */
    static String chunk(String name, Language language) {
        return name.startsWith("Tombstones")
                ? ManifestSlot.TOMBSTONES.chunk(language)
                : (name.startsWith("Hotlines") ? "hotlines." : "topics.") + language.tag() + ".v1";
    }

    private Version version(String head, String name) {
        return archives.get(head).version(name, Long.MAX_VALUE).orElseThrow();
    }

    byte[] head(String atom) {
        return heads.get(atom);
    }

    byte[] manifest(String head, Language language) {
        return file(head, ManifestSlot.manifest(language));
    }

    /** A chunk or manifest of a head by its name. */
    byte[] file(String head, String name) {
        return utf8(archives.get(head).file(version(head, name).sha256()).orElseThrow().text());
    }

    String sha256(String head, String name) {
        return version(head, name).sha256();
    }

    /** What a head states in a language, and what it says to be removed, are the same. */
    boolean sameManifest(String one, String other, String language) {
        return one.equals(other)
                || (instance.of("removed", one).equals(instance.of("removed", other))
                        && states(one, language).equals(states(other, language)));
    }

    private List<String> states(String head, String language) {
        return instance.of("states", head).stream()
                .filter(tuple -> tuple.get(0).equals(language))
                .map(tuple -> tuple.get(1))
                .sorted()
                .toList();
    }

    byte[] root(String atom) {
        var keys = new EnumMap<KeyRole, Collection<PublicKeyFile>>(KeyRole.class);
        keys.put(KeyRole.ROOT, publicKeys("root", atom));
        keys.put(KeyRole.PUBLISH, publicKeys("publish", atom));
        keys.put(KeyRole.ALERT, publicKeys("publish", atom));
        List<SigningKey> signing =
                instance.of("signatures", atom).stream()
                        .map(tuple -> ModelFiles.key(tuple.get(0)))
                        .toList();
        return utf8(
                SignedFile.sign(
                                SignatureLabel.ROOT,
                                Root.of(instance.number(instance.one("n", atom)), keys, 1)
                                        .statement(),
                                signing)
                        .text());
    }

    private List<PublicKeyFile> publicKeys(String role, String atom) {
        return instance.of(role, atom).stream()
                .map(tuple -> key(tuple.get(0)).publicKey())
                .toList();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
