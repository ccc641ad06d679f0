package org.notorturetj.sync.export;

import java.io.IOException;

import org.notorturetj.api.text.Language;
import org.notorturetj.media.serving.CopiedFiles;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.text.QrCode;
import org.notorturetj.sync.Changes;
import org.notorturetj.sync.FileQueries;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LogFiles.Stored;
import org.notorturetj.sync.LogFiles.Version;
import org.notorturetj.sync.ManifestSlot;
import org.notorturetj.sync.MirrorFolder;
import org.notorturetj.sync.Scope;
import org.notorturetj.sync.page.SignedPart;

/**
 * Writes the files of the log to a folder, byte for byte as they are served, and beside them those
 * of media. The head is written last: an interrupted export leaves a complete mirror of the
 * previous state.
 */
public final class Export {
    private static final String BASE = SignedPart.BASE;

    private final FileQueries files;
    private final Changes changes;
    private final Pack packs;
    private final MirrorFolder folder;
    private final SignedPart signed;
    private final MirroredMedia media;

    public Export(FileQueries files, CopiedFiles media, MirrorFolder folder) {
        this.files = files;
        this.media = new MirroredMedia(media, folder);
        this.changes = new Changes(files);
        this.packs = new Pack(files, changes);
        this.folder = folder;
        this.signed = new SignedPart(files, folder);
    }

    /**
     * Writes the mirror.
     *
     * @param updates for how many earlier heads the changes are written too
     * @return the publication of the head
     */
    public long write(int updates) throws IOException {
        String head =
                files.head()
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "Nothing is signed yet: start the server once."));
        HeadStatement statement = HeadStatement.of(head);
        long seq = statement.seq();
        signed.writeRoots(statement);
        signed.writeLists(statement);
        for (Language language : Language.values()) {
            write(language, seq);
            for (long since : files.signedBefore(seq, updates)) {
                writeUpdates(language, since, seq);
            }
        }
        media.write();
        folder.put(BASE + "head", head);
        // What stands beside, such as pages, is somebody else's.
        folder.deleteOthers(
                path ->
                        !MirroredMedia.isOurs(path)
                                && (!path.startsWith(BASE) || signed.isStillServed(path)));
        return seq;
    }

    private void write(Language language, long seq) throws IOException {
        for (Version version : changes.versions(language, Scope.ALL, seq)) {
            signed.put(version.sha256());
        }
        for (Version version : changes.besideScopes(language, seq)) {
            signed.put(version.sha256());
        }
        Version manifest = files.version(ManifestSlot.manifest(language), seq).orElseThrow();
        put("manifest/" + language.tag() + "/" + seq, manifest);
        for (Scope scope : Scope.values()) {
            folder.put(
                    BASE + "pack/" + language.tag() + "/" + scope.wireName(),
                    packs.of(language, scope));
        }
        String card = files.card(language).orElseThrow();
        folder.put(BASE + "card/" + language.tag(), card);
        folder.put(BASE + "qr/" + language.tag() + ".svg", QrCode.of(card).svg());
        folder.put(BASE + "qr/" + language.tag() + ".png", QrCode.of(card).png());
    }

    private void writeUpdates(Language language, long since, long seq) throws IOException {
        for (Scope scope : Scope.values()) {
            folder.put(
                    "%supdate/%s/%s/%d/%d"
                            .formatted(BASE, language.tag(), scope.wireName(), since, seq),
                    changes.of(language, scope, since, seq));
        }
    }

    private void put(String path, Version version) throws IOException {
        Stored stored = files.file(version.sha256()).orElseThrow();
        if (stored.text() == null || stored.brotli() == null || stored.gzip() == null) {
            throw SignedPart.justRemoved();
        }
        folder.put(BASE + path, stored.text(), stored.brotli(), stored.gzip());
    }
}
