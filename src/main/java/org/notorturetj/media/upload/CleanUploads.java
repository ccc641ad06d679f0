package org.notorturetj.media.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.media.child.CleaningRequest;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.Cover;
import org.notorturetj.media.child.FileCleaner;
import org.notorturetj.media.child.Refusal;
import org.notorturetj.media.file.MediaFiles;
import org.notorturetj.media.scanning.FileScanner;
import org.notorturetj.media.scanning.ScannerAwayException;
import org.notorturetj.media.scanning.Verdict;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.queue.LeaseTable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Has complete uploads scanned and cleaned, and keeps what is left of them. */
@ApplicationScoped
public class CleanUploads {
    /** Longer than a file may be scanned, wait for its turn, and be opened. */
    private static final Duration LEASE = Duration.ofMinutes(6);

    /** After which it is asked again. */
    private static final Duration SCANNER_COMES_BACK = Duration.ofSeconds(15);

    /** A server that is killed each time it opens a file must not open it for ever. */
    private static final int MOST_ATTEMPTS = 5;

    private static final LeaseTable UPLOADS =
            new LeaseTable(
                    "desk.upload",
                    "id",
                    "due_at",
                    "state = 'checking'",
                    "",
                    "id, account_id, length, covers, attempts");

    private final DeskDatabase database;
    private final Originals originals;
    private final FileScanner scanner;
    private final FileCleaner cleaner;
    private final MediaFiles files;
    private final WordsGuard guard;
    private final Clock clock;

    CleanUploads(
            DeskDatabase database,
            Originals originals,
            FileScanner scanner,
            FileCleaner cleaner,
            MediaFiles files,
            WordsGuard guard,
            Clock clock) {
        this.database = database;
        this.originals = originals;
        this.scanner = scanner;
        this.cleaner = cleaner;
        this.files = files;
        this.guard = guard;
        this.clock = clock;
    }

    /** One that is complete, taken by this node until its lease ends. */
    private record Taken(
            String id, String account, long length, List<Cover> covers, int attempts) {}

    /**
     * Cleans the next one.
     *
     * @return whether there was any
     */
    public boolean step() {
        Optional<Taken> next =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        UPLOADS
                                                .take(
                                                        database,
                                                        1,
                                                        clock.instant(),
                                                        LEASE,
                                                        query -> query,
                                                        (row, context) -> taken(row))
                                                .stream()
                                                .findFirst());
        next.ifPresent(this::clean);
        return next.isPresent();
    }

    private void clean(Taken upload) {
        if (upload.attempts() > MOST_ATTEMPTS) {
            ifStillWanted(upload, () -> refuse(upload.id(), Reasons.of(Refusal.TOO_MUCH_WORK)));
            return;
        }
        byte[] file = originals.whole(upload.id(), upload.length());
        try {
            Verdict verdict = scanner.scan(file);
            if (verdict == Verdict.NOTHING_FOUND) {
                CleaningResult result = cleaner.clean(new CleaningRequest(upload.covers(), file));
                ifStillWanted(upload, () -> end(upload, result));
            } else {
                ifStillWanted(upload, () -> refuse(upload.id(), Reasons.of(verdict)));
            }
        } catch (ScannerAwayException e) {
            ifStillWanted(upload, () -> putOff(upload.id(), e.isThere() ? 0 : 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(file, (byte) 0);
        }
    }

    /** Its owner may have erased it meanwhile. */
    private void ifStillWanted(Taken upload, Runnable step) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            if (isStillWanted(upload.id())) {
                                step.run();
                            }
                        });
    }

    private void end(Taken upload, CleaningResult result) {
        if (result.refusal() != null) {
            refuse(upload.id(), Reasons.of(result.refusal()));
        } else if (!result.text().isEmpty() && !guard.mayKeep(upload.account(), result.text())) {
            refuse(upload.id(), Reasons.PROTECTED_NAME);
        } else {
            String file = files.keep(result);
            execute(
                    "INSERT INTO desk.upload_file (file_id, upload_id) VALUES (?, ?)",
                    file,
                    upload.id());
            execute(
                    "UPDATE desk.upload SET state = 'ready', reason = NULL, file_id = ? WHERE id = ?",
                    file,
                    upload.id());
        }
    }

    /**
     * It has not been opened yet.
     *
     * @param back tries that do not count: one, if it was nothing about the file
     */
    private void putOff(String upload, int back) {
        execute(
                "UPDATE desk.upload SET due_at = ?, attempts = attempts - ?, reason = ? WHERE id = ?",
                clock.instant().plus(SCANNER_COMES_BACK).atOffset(ZoneOffset.UTC),
                back,
                Reasons.SCANNER_AWAY,
                upload);
    }

    private boolean isStillWanted(String upload) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT id FROM desk.upload WHERE id = ? AND state = 'checking' FOR UPDATE",
                                        upload)
                                .mapTo(String.class)
                                .findFirst()
                                .isPresent());
    }

    /** Of a text of Word somebody may still want the words. */
    private void refuse(String upload, String reason) {
        if (!reason.equals(Reasons.of(Refusal.OFFICE))) {
            originals.erase(upload);
        }
        execute(
                "UPDATE desk.upload SET state = 'refused', reason = ? WHERE id = ?",
                reason,
                upload);
    }

    private void execute(String sql, Object... values) {
        database.useHandle(handle -> handle.execute(sql, values));
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getString("id"),
                row.getString("account_id"),
                row.getLong("length"),
                StoredCovers.read(row.getString("covers")),
                row.getInt("attempts"));
    }
}
