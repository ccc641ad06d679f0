package org.notorturetj.signer;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.publication.Announce;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.signer.archive.ArchiveTables;
import org.notorturetj.signer.archive.PendingTables;
import org.notorturetj.signer.archive.UnitBuilder;
import org.notorturetj.signer.key.KeyException;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.LogFiles.Stored;
import org.notorturetj.sync.ManifestSlot;

/**
 * Signs the log in small steps, each stored at once. What somebody in danger needs comes first: a
 * head with it is signed before the rest is built, and the rest is in a later head with a number of
 * its own. Whatever was missed (a crash, a lost key, a database outage) is caught up by the next
 * call.
 */
@ApplicationScoped
public class Signer {
    /** So few units are built before a head is signed: one publication needs one head. */
    private static final int SMALL = 8;

    /** So many records of the newest publications are signed before a head is. */
    private static final int SOON = 30;

    /** So many units at most are named by one head, whose transaction locks the log. */
    private static final int MANY = 64;

    /** After so many attempts a head is signed of what was published before the urgent news. */
    private static final int PATIENCE = 3;

    private static final int ATTEMPTS = 100;

    private final ArchiveTables archive;
    private final PendingTables pending;
    private final UnitBuilder build;
    private final HeadSigner heads;
    private final RecordSigner records;
    private final Keyring keyring;
    private final Mirrors mirrors;
    private final Announce announce;
    private final SignerConfig config;
    private final SigningMeters meters;
    private final SigningProgress progress;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean stopping;

    Signer(
            ArchiveTables archive,
            PendingTables pending,
            HeadSigner heads,
            RecordSigner records,
            Keyring keyring,
            Mirrors mirrors,
            Announce announce,
            SignerConfig config,
            SigningMeters meters,
            SigningProgress progress,
            Clock clock) {
        this.archive = archive;
        this.pending = pending;
        this.build = new UnitBuilder(archive, pending);
        this.heads = heads;
        this.records = records;
        this.keyring = keyring;
        this.mirrors = mirrors;
        this.announce = announce;
        this.config = config;
        this.meters = meters;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Signs everything that was published, and renews the head if it is old. It may take minutes,
     * during which newer publications are signed as they come.
     *
     * @throws KeyException if the keys do not allow it; nothing is signed then
     */
    public void catchUp() {
        oneAtATime.lock();
        try {
            // Although there may be nothing to sign: a restored database looks finished.
            keyring.requireReady();
            boolean more = true;
            while (!stopping && more) {
                while (!stopping && !isUpToDate()) {
                    records.signSome(SOON);
                    meters.time(this::signNext);
                    buildRest();
                }
                // After an import, or a change of keys, minutes of it: some at a time, for what is
                // published meanwhile goes first.
                more = !stopping && records.signSome(MANY);
            }
            if (!stopping) {
                progress.allSigned();
            }
        } finally {
            progress.end();
            oneAtATime.unlock();
        }
    }

    /** Ends after the current step: what is built so far is stored. */
    void stop() {
        stopping = true;
    }

    /** Builds what is urgent, and the rest if it is small, and signs a head of it. */
    private void signNext() {
        int attempt = 0;
        do {
            if (attempt++ == ATTEMPTS) {
                throw new IllegalStateException("more is removed than can be signed");
            }
            pending.urgentUnits().forEach(build::build);
            if (archive.head().isPresent()) {
                buildIfSmall();
            }
            if (archive.hasStaged() && isHeadOfPublished()) {
                announce.announce(Actor.SERVER);
            }
        } while (!heads.sign(attempt > PATIENCE));
    }

    private boolean isHeadOfPublished() {
        return archive.head()
                .map(HeadStatement::of)
                .filter(head -> head.seq() == archive.published())
                .isPresent();
    }

    private void buildIfSmall() {
        if (!pending.hasManyNewArticles()) {
            pending.assignSome();
            List<String> units = pending.units(SMALL + 1);
            if (units.size() <= SMALL) {
                units.forEach(build::build);
            }
        }
    }

    /** Builds until there is something urgent, or enough for a head. */
    private void buildRest() {
        if (pending.isEmpty()) {
            return;
        }
        progress.begin(1);
        boolean more = true;
        long until = clock.millis() + config.headEvery().toMillis();
        int built = 0;
        while (more && !stopping && pending.urgentUnits().isEmpty()) {
            more = pending.assignSome();
        }
        List<String> units = pending.units(Integer.MAX_VALUE).stream().sorted(IN_ORDER).toList();
        progress.begin(units.size());
        for (String unit : units) {
            if (stopping
                    || built++ == MANY
                    || clock.millis() >= until
                    || !pending.urgentUnits().isEmpty()) {
                return;
            }
            build.build(unit);
            progress.step();
        }
    }

    /** Collections in the order of download, then articles, the newest first. */
    private static final Comparator<String> IN_ORDER =
            Comparator.comparingInt(
                            (String unit) ->
                                    ManifestSlot.ofCollection(unit)
                                            .map(ManifestSlot.all()::indexOf)
                                            .orElse(Integer.MAX_VALUE))
                    .thenComparing(Comparator.reverseOrder());

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
        return archive.version(ManifestSlot.manifest(language), Long.MAX_VALUE)
                .flatMap(version -> archive.plain(version.sha256()))
                .map(Stored::text)
                .map(text -> LinesFile.parse(text).line(ManifestSlot.ITSELF))
                .filter(mirrors.entry(language)::equals)
                .isPresent();
    }

    private boolean isUpToDate() {
        return heads.isUpToDate() && pending.isEmpty() && !archive.hasStaged();
    }
}
