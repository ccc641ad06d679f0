package org.notorturetj.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.authenticity.Fingerprint;
import org.notorturetj.platform.authenticity.PublishKeys;
import org.notorturetj.platform.authenticity.Words;
import org.notorturetj.platform.database.PublicDatabase;

/** Finds what is published, and what was, as the role public_door. */
@ApplicationScoped
class Candidates {
    /** Numbers of a copy that are looked up: a stranger chooses how many it has. */
    private static final int NUMBERS = 120;

    /**
     * A number counts the more the fewer texts have it, and no more than 200 are looked at: a
     * paragraph that ends every statement decides nothing.
     */
    private static final String ALIKE =
            """
            SELECT %s FROM (
                SELECT found.document_id, found.language, sum(1.0 / found.texts) AS weight
                FROM unnest(?::integer[]) AS h (number) CROSS JOIN LATERAL (
                    SELECT holder.document_id, holder.language, count(*) OVER () AS texts FROM (
                        SELECT document_id, language FROM published.record
                        WHERE fingerprint @> ARRAY[h.number] LIMIT 200) holder) found
                GROUP BY found.document_id, found.language
                ORDER BY weight DESC, found.document_id, found.language LIMIT 4) best
            JOIN published.record r USING (document_id, language)
            ORDER BY best.weight DESC
            """
                    .formatted(Candidate.COLUMNS);

    private static final String ONE =
            "SELECT "
                    + Candidate.COLUMNS
                    + " FROM published.record r WHERE r.document_id = ? AND r.language = ?"
                    + " AND r.type IN (%s)".formatted(TypeLists.sql(Trait.QUOTED));

    private static final String GONE =
            """
            SELECT DISTINCT e.trace FROM published.earlier_text e
            WHERE e.trace = ANY (?) AND NOT EXISTS (
                SELECT FROM published.record r WHERE r.document_id = e.document_id AND r.language = e.language)
            """;

    private final PublicDatabase database;

    Candidates(PublicDatabase database) {
        this.database = database;
    }

    /** The texts that have most in common with a copy, the best first; at most four. */
    List<Candidate> alike(Words copy) {
        int[] numbers = some(Fingerprint.of(copy));
        if (numbers.length == 0) {
            return List.of();
        }
        return database.withHandle(
                handle ->
                        handle.createQuery(ALIKE)
                                .bindArray(
                                        0, Integer.class, Arrays.stream(numbers).boxed().toList())
                                .map((row, context) -> Candidate.of(row))
                                .list());
    }

    /** Evenly from all, so that each part of a long copy is looked for. */
    private static int[] some(int[] numbers) {
        if (numbers.length <= NUMBERS) {
            return numbers;
        }
        int[] some = new int[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            some[i] = numbers[(int) ((long) i * numbers.length / NUMBERS)];
        }
        return some;
    }

    /** The text of a document in a language, if it is published. */
    Optional<Candidate> of(String documentId, Language language) {
        return database.withHandle(
                handle ->
                        handle.select(ONE, documentId, language.tag())
                                .map((row, context) -> Candidate.of(row))
                                .findOne());
    }

    /** Whether a text was published and is gone. */
    boolean isGone(String documentId, Language language) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        """
                                        SELECT 1 FROM published.tombstone t
                                        WHERE t.document_id = ? AND t.language = ? AND NOT EXISTS (
                                            SELECT FROM published.record r
                                            WHERE r.document_id = t.document_id AND r.language = t.language)
                                        """,
                                        documentId,
                                        language.tag())
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }

    /** Which traces are of earlier versions of a text. */
    Set<Long> earlier(Candidate candidate, Set<Long> traces) {
        return traces.isEmpty()
                ? Set.of()
                : database.withHandle(
                        handle ->
                                handle.createQuery(
                                                "SELECT trace FROM published.earlier_text WHERE document_id = ? AND language = ? AND trace = ANY (?)")
                                        .bind(0, candidate.documentId())
                                        .bind(1, candidate.language().tag())
                                        .bindArray(2, Long.class, traces)
                                        .mapTo(Long.class)
                                        .collect(Collectors.toSet()));
    }

    /** Which traces are of texts that are gone. */
    Set<Long> gone(Set<Long> traces) {
        return traces.isEmpty()
                ? Set.of()
                : database.withHandle(
                        handle ->
                                handle.createQuery(GONE)
                                        .bindArray(0, Long.class, traces)
                                        .mapTo(Long.class)
                                        .collect(Collectors.toSet()));
    }

    /** The last publication. */
    long seq() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT seq FROM published.head")
                                .mapTo(Long.class)
                                .one());
    }

    /** The keys of the root in force; none before the first start of the signer. */
    Optional<PublishKeys> keys() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT file FROM published.root ORDER BY n DESC LIMIT 1")
                                .mapTo(String.class)
                                .findOne()
                                .map(PublishKeys::of));
    }
}
