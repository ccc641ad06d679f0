package org.notorturetj.publication.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.protectedname.NameFinding;
import org.notorturetj.platform.database.DeskDatabase;

/**
 * What an attempt of a redaction could not clean. A text that fails must not keep others from being
 * cleaned: those of a document are tried together, then those of one place, then each by itself.
 * Kept in the database, so that it goes on like this after a crash and on another node.
 */
@ApplicationScoped
class RedactionFailures {
    private static final int BY_PLACE = 1;
    private static final int BY_ITSELF = 2;
    private static final int LEFT = 3;

    private final DeskDatabase database;

    RedactionFailures(DeskDatabase database) {
        this.database = database;
    }

    /** Notes that texts could not be cleaned in one transaction. */
    void add(long redaction, Collection<NameFinding> together) {
        database.useHandle(
                handle -> {
                    var batch =
                            handle.prepareBatch(
                                    """
                                    INSERT INTO desk.name_redaction_failure AS known (redaction_id, place, key, tried)
                                    VALUES (:redaction, :place, :key, 1)
                                    ON CONFLICT (redaction_id, place, key) DO UPDATE SET tried = known.tried + 1
                                    """);
                    together.forEach(
                            it ->
                                    batch.bind("redaction", redaction)
                                            .bind("place", it.place())
                                            .bind("key", it.key())
                                            .add());
                    batch.execute();
                });
    }

    /**
     * Which of some texts are to be cleaned next, in one transaction.
     *
     * @param open in their order
     * @return empty when there are none but those that failed by themselves
     */
    List<NameFinding> next(long redaction, List<NameFinding> open) {
        Map<Text, Integer> tried = tried(redaction);
        List<NameFinding> left =
                open.stream().filter(it -> tried.getOrDefault(Text.of(it), 0) < LEFT).toList();
        if (left.isEmpty()) {
            return left;
        }
        NameFinding first = left.get(0);
        int before = tried.getOrDefault(Text.of(first), 0);
        return before == BY_ITSELF
                ? List.of(first)
                : left.stream()
                        .filter(it -> tried.getOrDefault(Text.of(it), 0) == before)
                        .filter(it -> Objects.equals(it.document(), first.document()))
                        .filter(it -> before < BY_PLACE || it.place().equals(first.place()))
                        .toList();
    }

    private Map<Text, Integer> tried(long redaction) {
        Map<Text, Integer> tried = new HashMap<>();
        database.useHandle(
                handle ->
                        handle.select(
                                        "SELECT place, key, tried FROM desk.name_redaction_failure WHERE redaction_id = ?",
                                        redaction)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        new Text(
                                                                row.getString(1), row.getString(2)),
                                                        row.getInt(3)))
                                .forEach(it -> tried.put(it.getKey(), it.getValue())));
        return tried;
    }

    private record Text(String place, String key) {
        static Text of(NameFinding finding) {
            return new Text(finding.place(), finding.key());
        }
    }
}
