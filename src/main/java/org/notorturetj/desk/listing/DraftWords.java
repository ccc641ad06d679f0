package org.notorturetj.desk.listing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.client.search.Term;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.AnalyserForm;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.scheduler.Scheduled;

/**
 * Reads texts of the desk into the words that they are found by. Saving costs nothing: what has no
 * words yet is read by the next search, the newest first, and the rest in the background.
 */
@ApplicationScoped
class DraftWords {
    private static final int AT_ONCE = 100;

    /** How long a search reads: what is left is older, and read soon. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    /** After an upgrade there are many: some at a time. */
    private static final long WORK_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final String UNREAD =
            """
            SELECT e.id, e.language, e.content FROM desk.edition e
            LEFT JOIN desk.edition_words w ON w.edition_id = e.id AND w.form = ?
            WHERE w.edition_id IS NULL AND e.state NOT IN ('superseded', 'redacted')
            ORDER BY e.id DESC LIMIT ?
            """;

    private static final String WRITE =
            """
            INSERT INTO desk.edition_words (edition_id, form, words) SELECT e.id, ?, array_to_tsvector(?)
            FROM desk.edition e -- unless it was overwritten or erased meanwhile
            WHERE e.id = ? AND e.content = ? AND e.state <> 'redacted'
            FOR SHARE
            ON CONFLICT (edition_id) DO UPDATE SET form = excluded.form, words = excluded.words
            """;

    private final DeskDatabase database;

    DraftWords(DeskDatabase database) {
        this.database = database;
    }

    /** Reads what was written since the last search. */
    void readNew() {
        read(PATIENCE_NANOS);
    }

    @Scheduled(
            every = "30s",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readRest() {
        ScheduledWork.orNextTime("Reading drafts for search", () -> read(WORK_NANOS));
    }

    private void read(long patience) {
        long until = System.nanoTime() + patience;
        boolean more = true;
        while (more && System.nanoTime() < until) {
            more = database.withHandle(this::readSome) == AT_ONCE;
        }
    }

    private int readSome(Handle handle) {
        List<Unread> unread =
                handle.select(UNREAD, AnalyserForm.name(), AT_ONCE)
                        .map(
                                (row, context) ->
                                        new Unread(
                                                row.getLong(1), row.getString(2), row.getString(3)))
                        .list();
        for (Unread text : unread) {
            Set<String> words = new TreeSet<>();
            collect(CanonicalJson.tree(text.content()), text.language(), words);
            handle.execute(
                    WRITE,
                    AnalyserForm.name(),
                    words.toArray(String[]::new),
                    text.id(),
                    text.content());
        }
        return unread.size();
    }

    private static void collect(JsonNode node, String language, Set<String> words) {
        if (node.isTextual()) {
            for (Term term : Analyzer.terms(node.asText(), language)) {
                words.add(term.text());
            }
        }
        node.forEach(member -> collect(member, language, words));
    }

    /** A text without words. */
    private record Unread(long id, String language, String content) {}
}
