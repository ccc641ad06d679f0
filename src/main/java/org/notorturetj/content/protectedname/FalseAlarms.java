package org.notorturetj.content.protectedname;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.crypto.KeyedHash;
import org.notorturetj.platform.database.DeskDatabase;

/** What two people have called a false alarm: one paragraph of one document for one name. */
@ApplicationScoped
public class FalseAlarms {
    private static final String PURPOSE = "name-false-alarm";

    private final DeskDatabase database;
    private final KeyedHash hash;
    private final Clock clock;

    FalseAlarms(DeskDatabase database, KeyedHash hash, Clock clock) {
        this.database = database;
        this.hash = hash;
        this.clock = clock;
    }

    /** Those of some places that nobody has overruled for every name they may be. */
    List<FoundName> without(@Nullable String documentId, List<FoundName> found) {
        if (documentId == null || found.isEmpty()) {
            return found;
        }
        Set<String> alarms = new HashSet<>();
        found.forEach(it -> alarms.addAll(marks(documentId, it)));
        Set<String> known =
                new HashSet<>(
                        database.<List<String>, RuntimeException>withHandle(
                                handle ->
                                        handle.createQuery(
                                                        """
                                                        SELECT encode(alarm_hash, 'hex') FROM desk.name_false_alarm
                                                        WHERE alarm_hash = ANY (SELECT decode(one, 'hex') FROM unnest(?::text[]) one)
                                                        """)
                                                .bindArray(0, String.class, List.copyOf(alarms))
                                                .mapTo(String.class)
                                                .list()));
        return known.isEmpty()
                ? found
                : found.stream().filter(it -> !known.containsAll(marks(documentId, it))).toList();
    }

    /** What is to be remembered of a place, for each name that it may be. */
    public List<Mark> marksOf(String documentId, FoundName found) {
        return found.hit().persons().stream()
                .map(name -> new Mark(name, mark(documentId, name, found)))
                .toList();
    }

    /** Remembers them. */
    public void remember(List<Mark> marks) {
        database.useHandle(
                handle -> {
                    for (Mark mark : marks) {
                        handle.execute(
                                """
                                INSERT INTO desk.name_false_alarm (alarm_hash, name_id, decided_at)
                                SELECT ?, id, ? FROM desk.protected_name WHERE id = ?
                                ON CONFLICT DO NOTHING
                                """,
                                HexFormat.of().parseHex(mark.hash()),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                mark.name());
                    }
                });
    }

    private List<String> marks(String documentId, FoundName found) {
        return marksOf(documentId, found).stream().map(Mark::hash).toList();
    }

    private String mark(String documentId, String name, FoundName found) {
        return HexFormat.of()
                .formatHex(hash.of(PURPOSE, documentId + "\n" + name + "\n" + found.paragraph()));
    }

    /**
     * One paragraph and one name.
     *
     * @param name its id
     * @param hash keyed, hexadecimal
     */
    public record Mark(String name, String hash) {}
}
