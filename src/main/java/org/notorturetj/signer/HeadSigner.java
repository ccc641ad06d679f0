package org.notorturetj.signer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditReader;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.audit.ChainEnd;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.signer.archive.Archive.BuiltFile;
import org.notorturetj.signer.archive.ArchiveTables;
import org.notorturetj.signer.archive.HeadFiles;
import org.notorturetj.signer.archive.PendingTables;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.signer.key.Root;
import org.notorturetj.signer.key.SignatureLabel;
import org.notorturetj.signer.key.SignedFile;
import org.notorturetj.signer.key.SigningKey;
import org.notorturetj.signer.page.PageTables;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.HeadStatementBuilder;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.LogFiles.Stored;
import org.notorturetj.sync.ManifestSlot;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Signs a head that names what is staged, in one short transaction under the log's lock. A head has
 * all that was removed up to its number, and everything of the first collections.
 */
@ApplicationScoped
class HeadSigner {
    private final ArchiveTables archive;
    private final PendingTables pending;
    private final PageTables pages;
    private final Encodings encodings;
    private final Keyring keyring;
    private final Mirrors mirrors;
    private final AuditReader auditLog;
    private final AuditTrail audit;
    private final SignerConfig config;
    private final Clock clock;

    HeadSigner(
            ArchiveTables archive,
            PendingTables pending,
            PageTables pages,
            Encodings encodings,
            Keyring keyring,
            Mirrors mirrors,
            AuditReader auditLog,
            AuditTrail audit,
            SignerConfig config,
            Clock clock) {
        this.archive = archive;
        this.pending = pending;
        this.pages = pages;
        this.encodings = encodings;
        this.keyring = keyring;
        this.mirrors = mirrors;
        this.auditLog = auditLog;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Signs the last publication, if that is needed.
     *
     * @param older whether to sign an older one if something urgent was published since
     * @return false if something urgent was published meanwhile and must be built first
     */
    boolean sign(boolean older) {
        if (signed() < archive.published()) {
            // The slow part, before the lock is taken; the results are remembered.
            for (BuiltFile file : HeadFiles.of(archive, archive.published(), mirrors::entry)) {
                encodings.of(file.sha256(), file.text());
            }
        }
        boolean[] done = {true};
        Optional<LastSigned> signed =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    long published = archive.lockPublished();
                                    boolean urgent = !pending.urgentUnits().isEmpty();
                                    long seq = urgent && older ? pending.ready() : published;
                                    done[0] = !urgent || (older && seq > signed());
                                    return !done[0] || isUpToDate(seq)
                                            ? Optional.<LastSigned>empty()
                                            : Optional.of(sign(seq));
                                });
        signed.ifPresent(keyring.folder()::remember);
        signed.ifPresent(
                position ->
                        archive.deleteSupersededBefore(
                                clock.instant().minus(config.keepSuperseded())));
        return done[0];
    }

    private long signed() {
        return archive.head().map(HeadStatement::of).map(HeadStatement::seq).orElse(-1L);
    }

    boolean isUpToDate() {
        return QuarkusTransaction.joiningExisting().call(() -> isUpToDate(archive.published()));
    }

    private boolean isUpToDate(long seq) {
        return archive.head()
                .map(HeadStatement::of)
                .filter(
                        signed ->
                                signed.seq() == seq
                                        && Objects.equals(
                                                signed.pages(), pages.indexes(seq).orElse(null))
                                        && signed.root() == keyring.root().n()
                                        && signed.epoch() >= keyring.folder().lastSigned().epoch()
                                        && clock.instant()
                                                .isBefore(
                                                        signed.issued().plus(config.renewAfter())))
                .isPresent();
    }

    private LastSigned sign(long seq) {
        Root root = keyring.root();
        SigningKey key = keyring.publishKey(root);
        Optional<String> previous = archive.head();
        LastSigned last = keyring.position(previous.map(HeadStatement::of));
        // A head that is signed again has the same number, hence the same files.
        if (signed() != seq) {
            List<BuiltFile> files = HeadFiles.of(archive, seq, mirrors::entry);
            archive.nameStaged(seq);
            archive.store(seq, files);
        }
        Instant issued = issued(previous);
        var position = new LastSigned(last.epoch(), seq, last.issue() + 1);
        var head =
                HeadStatementBuilder.builder()
                        .audit(auditLog.end().map(ChainEnd::truncatedDigest).orElse(null))
                        .epoch(position.epoch())
                        .issue(position.issue())
                        .issued(issued)
                        .manifests(manifests())
                        .pages(pages.indexes(seq).orElse(null))
                        .prev(previous.map(LinesFile::address).orElse(null))
                        .refreshBy(issued.plus(config.refreshWithin()))
                        .root(root.n())
                        .seq(seq)
                        .build();
        archive.storeHead(
                position, SignedFile.sign(SignatureLabel.HEAD, head.line(), List.of(key)).text());
        // An audit row for each head: the digest in the next one differs whether or not anybody
        // worked at the desk meanwhile, so outsiders cannot tell.
        audit.recordBestEffort(Actor.SERVER.id(), "head.sign", null, null, Set.of());
        signCards(position.epoch(), key);
        return position;
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
                                    archive.plain(version.sha256())
                                            .map(Stored::text)
                                            .ifPresent(
                                                    hotlines ->
                                                            statements.put(
                                                                    language,
                                                                    HotlineCard.statement(
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
