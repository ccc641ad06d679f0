package org.notorturetj.signer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditReader;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.audit.ChainEnd;
import org.notorturetj.publication.Announce;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.signer.Archive.BuiltFile;
import org.notorturetj.signer.key.KeyException;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.signer.key.Root;
import org.notorturetj.signer.key.SignatureLabel;
import org.notorturetj.signer.key.SignedFile;
import org.notorturetj.signer.key.SigningKey;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.LogFiles.Stored;
import org.notorturetj.sync.ManifestSlot;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Signs the log: builds the files of everything published since the last head, and the head that
 * names them, in one transaction under the log's lock. Whatever was missed (a crash, a lost key, a
 * database outage) is caught up by the next call.
 */
@ApplicationScoped
public class Signer {
    private final ArchiveTables archive;
    private final Encodings encodings;
    private final Keyring keyring;
    private final Mirrors mirrors;
    private final Announce announce;
    private final AuditReader auditLog;
    private final AuditTrail audit;
    private final SignerConfig config;
    private final SigningMeters meters;
    private final Clock clock;

    Signer(
            ArchiveTables archive,
            Encodings encodings,
            Keyring keyring,
            Mirrors mirrors,
            Announce announce,
            AuditReader auditLog,
            AuditTrail audit,
            SignerConfig config,
            SigningMeters meters,
            Clock clock) {
        this.archive = archive;
        this.encodings = encodings;
        this.keyring = keyring;
        this.mirrors = mirrors;
        this.announce = announce;
        this.auditLog = auditLog;
        this.audit = audit;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Brings the signed head up to the last publication, and renews it if it is old.
     *
     * @throws KeyException if the keys do not allow it; nothing has changed then
     */
    public synchronized void catchUp() {
        if (QuarkusTransaction.joiningExisting().call(this::isUpToDate)) {
            return;
        }
        keyring.requireReady();
        meters.time(this::signOnce);
    }

    private void signOnce() {
        encodeAhead();
        QuarkusTransaction.requiringNew().call(this::sign).ifPresent(keyring.folder()::remember);
    }

    /**
     * Publishes a changed list of mirrors as a publication of its own, so that each number has one
     * set of manifests and caches cannot mix two.
     */
    public void announceMirrors() {
        boolean upToDate =
                archive.head().isEmpty()
                        || List.of(Language.values()).stream().allMatch(this::statesMirrors);
        if (!upToDate) {
            announce.announce(Actor.SERVER);
        }
    }

    private boolean statesMirrors(Language language) {
        return manifest(language)
                .map(text -> LinesFile.parse(text).line(ManifestSlot.ITSELF))
                .filter(mirrors.entry(language)::equals)
                .isPresent();
    }

    private Optional<String> manifest(Language language) {
        return archive.version(ManifestSlot.manifest(language), Long.MAX_VALUE)
                .flatMap(version -> archive.file(version.sha256()))
                .map(Stored::text);
    }

    private boolean isUpToDate() {
        Optional<HeadStatement> head = archive.head().map(HeadStatement::of);
        return head.filter(
                        signed ->
                                signed.seq() == archive.published()
                                        && signed.root() == keyring.root().n()
                                        && signed.epoch() >= keyring.folder().lastSigned().epoch()
                                        && clock.instant()
                                                .isBefore(
                                                        signed.issued().plus(config.renewAfter())))
                .isPresent();
    }

    /** Does the slow part before taking the lock; the results are cached. */
    private void encodeAhead() {
        for (BuiltFile file : QuarkusTransaction.requiringNew().call(this::build)) {
            encodings.of(file.sha256(), file.text());
        }
    }

    private List<BuiltFile> build() {
        long signed = archive.head().map(HeadStatement::of).map(HeadStatement::seq).orElse(0L);
        return new LogFileBuilder(archive, archive.published()).run(signed, mirrors::entry);
    }

    private Optional<LastSigned> sign() {
        long seq = archive.lockPublished();
        if (isUpToDate()) {
            return Optional.empty();
        }
        Root root = keyring.root();
        SigningKey key = keyring.publishKey(root);
        Optional<String> previous = archive.head();
        LastSigned last = keyring.position(previous.map(HeadStatement::of));
        archive.store(seq, build());
        Instant issued = issued(previous);
        var position = new LastSigned(last.epoch(), seq, last.issue() + 1);
        var head =
                new HeadStatement(
                        auditLog.end().map(ChainEnd::truncatedDigest).orElse(null),
                        position.epoch(),
                        position.issue(),
                        issued,
                        manifests(),
                        previous.map(LinesFile::address).orElse(null),
                        issued.plus(config.refreshWithin()),
                        root.n(),
                        seq);
        archive.storeHead(
                position, SignedFile.sign(SignatureLabel.HEAD, head.line(), List.of(key)).text());
        // An audit row for each head: the digest in the next one differs whether or not anybody
        // worked at the desk meanwhile, so outsiders cannot tell.
        audit.recordBestEffort(Actor.SERVER.id(), "head.sign", null, null, Set.of());
        signCards(position.epoch(), key);
        archive.deleteSupersededBefore(clock.instant().minus(config.keepSuperseded()));
        return Optional.of(position);
    }

    /** Never before the previous head, even if the clock was set back. */
    private Instant issued(Optional<String> previous) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return previous.map(HeadStatement::of)
                .map(HeadStatement::issued)
                .filter(now::isBefore)
                .orElse(now);
    }

    private Map<String, String> manifests() {
        Map<String, String> manifests = new HashMap<>();
        for (Language language : List.of(Language.values())) {
            archive.version(ManifestSlot.manifest(language), Long.MAX_VALUE)
                    .ifPresent(version -> manifests.put(language.tag(), version.sha256()));
        }
        return manifests;
    }

    private void signCards(long epoch, SigningKey key) {
        Map<Language, String> statements = new EnumMap<>(Language.class);
        for (Language language : List.of(Language.values())) {
            archive.version(ManifestSlot.HOTLINES.chunk(language), Long.MAX_VALUE)
                    .ifPresent(
                            version ->
                                    archive.file(version.sha256())
                                            .map(Stored::text)
                                            .ifPresent(
                                                    hotlines ->
                                                            statements.put(
                                                                    language,
                                                                    Card.statement(
                                                                            epoch,
                                                                            language,
                                                                            hotlines,
                                                                            mirrors,
                                                                            version.seq()))));
        }
        statements.forEach(
                (language, statement) -> {
                    if (!isSigned(archive.card(language), statement, key)) {
                        archive.storeCard(
                                language,
                                SignedFile.sign(SignatureLabel.CARD, statement, List.of(key))
                                        .text());
                    }
                });
    }

    private static boolean isSigned(Optional<String> card, String statement, SigningKey key) {
        return card.map(SignedFile::parse)
                .filter(
                        file ->
                                file.statement().equals(statement)
                                        && file.signatures()
                                                .get(0)
                                                .kid()
                                                .equals(key.publicKey().kid()))
                .isPresent();
    }
}
