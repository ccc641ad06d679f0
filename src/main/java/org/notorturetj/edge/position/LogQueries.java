package org.notorturetj.edge.position;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Asks the log where it is, and what changed since a position. */
@ApplicationScoped
class LogQueries {
    private static final String POSITION =
            """
            SELECT head.seq, coalesce(signed.epoch, 0), coalesce(signed.seq, 0), coalesce(signed.issue, 0)
            FROM published.head head
            LEFT JOIN LATERAL (SELECT epoch, seq, issue FROM published.signed_head
                               ORDER BY epoch DESC, seq DESC, issue DESC LIMIT 1) signed ON true
            """;

    /**
     * One statement, so that the position and the changes are of one snapshot. Facets are those of
     * the document now; which lists it was in before, the changes of lists say.
     */
    private static final String STEP =
            """
            SELECT at.*, changes.*
            FROM (%s) at (seq, epoch, signed, issue)
            LEFT JOIN (
                SELECT changed.document_id, changed.removed, listing.type,
                       ARRAY(SELECT md5(facet) FROM unnest(listing.facets) AS f (facet))
                FROM (SELECT document_id, bool_or(operation = 'remove') AS removed
                      FROM published.change WHERE seq > ? GROUP BY document_id
                      LIMIT ?) changed
                LEFT JOIN published.listing listing
                    ON listing.document_id = changed.document_id AND listing.reader = 'tg'
                UNION ALL
                SELECT NULL, false, type, array_agg(DISTINCT facet)
                FROM published.list_change WHERE seq > ? GROUP BY type) changes ON true
            """
                    .formatted(POSITION);

    /** From this many documents on, dropping everything is cheaper than knowing what to drop. */
    private static final int MANY = 5_000;

    private final AgroalDataSource publicDoor;

    LogQueries(@DataSource("public-door") AgroalDataSource publicDoor) {
        this.publicDoor = publicDoor;
    }

    /** What changed since a position. */
    Step since(LogState from) {
        try (Connection connection = publicDoor.getConnection();
                PreparedStatement statement = connection.prepareStatement(STEP)) {
            statement.setLong(1, from.seq());
            statement.setInt(2, MANY);
            statement.setLong(3, from.seq());
            try (ResultSet rows = statement.executeQuery()) {
                return step(from, rows);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static Step step(LogState from, ResultSet rows) throws SQLException {
        Set<String> cacheTags = new HashSet<>();
        boolean removes = false;
        int documents = 0;
        LogState to = from;
        while (rows.next()) {
            to = position(rows);
            String document = rows.getString(5);
            if (document != null) {
                documents++;
                removes |= rows.getBoolean(6);
                if (rows.getBoolean(6)) {
                    cacheTags.add(ContentReads.removalTag());
                }
                cacheTags.add(ContentReads.documentTag(document));
            }
            addLists(rows, cacheTags);
        }
        // The log of a restored backup is shorter: nothing that is kept can be trusted.
        boolean unknown = documents >= MANY || from.seq() < 0 || to.seq() < from.seq();
        return new Step(to, unknown ? null : cacheTags, removes || unknown);
    }

    private static void addLists(ResultSet rows, Set<String> cacheTags) throws SQLException {
        String type = rows.getString(7);
        if (type != null) {
            cacheTags.add(ContentReads.listTag(type));
            Array facets = rows.getArray(8);
            for (String facet : (String[]) facets.getArray()) {
                cacheTags.add(ContentReads.facetTag(type, facet));
            }
        }
    }

    private static LogState position(ResultSet rows) throws SQLException {
        return new LogState(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
    }
}
