package org.notorturetj.sync.page;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LogFiles;
import org.notorturetj.sync.LogFiles.Stored;
import org.notorturetj.sync.MirrorFolder;

/** Writes what pages in a folder are checked with: the roots, the head, and the lists it names. */
public final class SignedPart {
    /** The folder of all signed files. */
    public static final String BASE = "v1/sync/";

    /** The folder that a mirror has, and pages alone do not. */
    public static final String MANIFESTS = BASE + "manifest";

    private static final Pattern CHUNK =
            Pattern.compile(BASE + "chunk/([0-9a-f]{64})(\\.br|\\.gz)?");

    private final LogFiles files;
    private final MirrorFolder folder;

    public SignedPart(LogFiles files, MirrorFolder folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * Writes it all, the head last; empty before the first head.
     *
     * @return the statement of the head
     */
    public Optional<HeadStatement> write() throws IOException {
        Optional<String> head = files.head();
        if (head.isEmpty()) {
            return Optional.empty();
        }
        HeadStatement statement = HeadStatement.of(head.get());
        writeRoots(statement);
        writeLists(statement);
        folder.put(BASE + "head", head.get());
        return Optional.of(statement);
    }

    /** Writes the roots that lead to a head. */
    public void writeRoots(HeadStatement head) throws IOException {
        for (long n = 1; n <= head.root(); n++) {
            folder.put(BASE + "root/" + n, files.root(n).orElseThrow());
        }
    }

    /** Writes the lists of pages, if the head names any. */
    public void writeLists(HeadStatement head) throws IOException {
        if (head.pages() == null) {
            return;
        }
        for (Language language : Language.values()) {
            String index = head.pages().get(language.tag());
            if (index != null) {
                for (PageLists.Shard shard : PageLists.readIndex(language, put(index))) {
                    put(shard.sha256());
                }
            }
        }
    }

    /** Writes a chunk, and returns its text. */
    public String put(String sha256) throws IOException {
        Stored stored = files.file(sha256).orElseThrow(SignedPart::justRemoved);
        String text = stored.text();
        if (text == null || stored.brotli() == null || stored.gzip() == null) {
            throw justRemoved();
        }
        folder.put(BASE + "chunk/" + sha256, text, stored.brotli(), stored.gzip());
        return text;
    }

    /** What says that one may have to wait a moment. */
    public static CommandException justRemoved() {
        return new CommandException(
                "A record was just removed and its files are being rebuilt: retry in a moment.");
    }

    /**
     * Old chunks are kept for who is in the middle of a download, not those with removed records.
     */
    public boolean isStillServed(String path) {
        Matcher chunk = CHUNK.matcher(path);
        return chunk.matches() && files.plain(chunk.group(1)).map(Stored::text).isPresent();
    }
}
