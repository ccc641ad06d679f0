package org.notorturetj.publication.contactpoint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.contactpoint.ContactPoint;
import org.notorturetj.content.protectedname.ProtectedNames;
import org.notorturetj.platform.database.DeskDatabase;

/** Contact points that lines or contacts had in public, and that none has now. */
@ApplicationScoped
public class RetiredContactPoints {
    private final DeskDatabase database;
    private final ProtectedNames names;

    RetiredContactPoints(DeskDatabase database, ProtectedNames names) {
        this.database = database;
        this.names = names;
    }

    /** All of them. */
    public List<ContactPoint> all() {
        return select("");
    }

    /** Those that a document had. */
    public List<ContactPoint> of(String documentId) {
        return select(" WHERE document_id = ?", documentId);
    }

    private List<ContactPoint> select(String condition, Object... values) {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT kind, value FROM desk.retired_contact_point"
                                                + condition,
                                        values)
                                .map(
                                        (row, context) ->
                                                new ContactPoint(
                                                        ContactPoint.Kind.valueOf(row.getString(1)),
                                                        row.getString(2)))
                                .list());
    }

    /**
     * Adds some that a document had. An address with a protected name is not kept: texts that have
     * it are found by the name.
     */
    public void retire(String documentId, Collection<ContactPoint> points, Instant now) {
        database.useHandle(
                handle -> {
                    for (ContactPoint point : points) {
                        if (names.standIn(point.value())) {
                            continue;
                        }
                        handle.execute(
                                """
                                INSERT INTO desk.retired_contact_point (kind, value, key, document_id, retired_at)
                                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """,
                                point.kind().name(),
                                point.value(),
                                point.key(),
                                documentId,
                                now);
                    }
                });
    }

    /** Ends it for some that lines or contacts have again. */
    public void reinstate(Collection<ContactPoint> points) {
        database.useHandle(
                handle -> {
                    for (ContactPoint point : points) {
                        handle.execute(
                                "DELETE FROM desk.retired_contact_point WHERE kind = ? AND value = ?",
                                point.kind().name(),
                                point.value());
                    }
                });
    }

    /** What all ways of writing some contact points have in common. */
    public static Set<String> keys(Collection<ContactPoint> points) {
        return points.stream().map(ContactPoint::key).collect(Collectors.toSet());
    }
}
