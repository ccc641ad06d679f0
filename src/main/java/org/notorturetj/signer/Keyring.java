package org.notorturetj.signer;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.crypto.KeysMade;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.signer.archive.ArchiveTables;
import org.notorturetj.signer.key.KeyCeremony;
import org.notorturetj.signer.key.KeyException;
import org.notorturetj.signer.key.KeyFolder;
import org.notorturetj.signer.key.KeyRole;
import org.notorturetj.signer.key.KeySettings;
import org.notorturetj.signer.key.LastSigned;
import org.notorturetj.signer.key.Root;
import org.notorturetj.signer.key.SignedFile;
import org.notorturetj.signer.key.SigningKey;
import org.notorturetj.sync.HeadStatement;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The keys of this server, the root in force, and checks that they may be used. */
@ApplicationScoped
class Keyring {
    private final KeySettings settings;
    private final ArchiveTables archive;
    private final KeysMade made;

    Keyring(Config config, ArchiveTables archive, KeysMade made) {
        this.settings = KeySettings.of(config);
        this.archive = archive;
        this.made = made;
    }

    KeyFolder folder() {
        return settings.folder();
    }

    /**
     * The key that signs heads.
     *
     * @throws KeyException if there is none that the root trusts
     */
    SigningKey publishKey(Root root) {
        return folder().trusted(KeyRole.PUBLISH, root).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new KeyException(
                                        "No key in %s may sign publications: restore the file publish-….key.pem that root %d names, or introduce a new one with 'keys rotate'."
                                                .formatted(folder().path(), root.n())));
    }

    /**
     * The root in force; the very first start takes root 1 from the key folder.
     *
     * @throws KeyException if there is none
     */
    Root root() {
        return newest().orElseGet(this::first);
    }

    private Optional<Root> newest() {
        return archive.newestRoot().map(SignedFile::parse).map(Root::of);
    }

    private Root first() {
        if (folder().isEmpty() && settings.create()) {
            KeyCeremony.init(folder(), 1, 1);
            made.add("those that sign (apps trust root.1)");
        }
        SignedFile first =
                folder().root(1)
                        .orElseThrow(
                                () ->
                                        new KeyException(
                                                "There are no keys in %s: create them with 'keys init'."
                                                        .formatted(folder().path())));
        Root root = Root.of(first);
        if (!root.approves(first)) {
            throw new KeyException(
                    "The file root.1 in %s is not signed.".formatted(folder().path()));
        }
        QuarkusTransaction.joiningExisting().run(() -> archive.storeRoot(root.n(), first.text()));
        return newest().orElseThrow();
    }

    /**
     * Compares the last signed position in the database with the one recorded beside the keys.
     *
     * @throws KeyException if the database is behind, that is, was restored from a backup
     */
    LastSigned position(Optional<HeadStatement> head) {
        LastSigned last = folder().lastSigned();
        LastSigned stored =
                head.map(signed -> new LastSigned(signed.epoch(), signed.seq(), signed.issue()))
                        .orElse(LastSigned.NOTHING);
        if (last.seq() > 0 && stored.compareTo(last) < 0) {
            throw new KeyException(
                    "The database (publication %d) is behind what was signed (publication %d): it was restored from a backup. Phones would refuse it. Run 'epoch raise'."
                            .formatted(stored.seq(), last.seq()),
                    Rule.SIGNER_BEHIND);
        }
        return last.compareTo(stored) > 0 ? last : stored;
    }

    /**
     * Checks that a publication could be signed now.
     *
     * @throws KeyException if it could not
     */
    void requireReady() {
        publishKey(root());
        position(archive.head().map(HeadStatement::of));
    }
}
