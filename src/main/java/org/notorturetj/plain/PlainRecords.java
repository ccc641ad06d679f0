package org.notorturetj.plain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.reading.record.ListPosition;
import org.notorturetj.reading.record.PublishedRecords;
import org.notorturetj.reading.record.Query;

/** What lists of pages are made of. */
@ApplicationScoped
class PlainRecords {
    private static final int PART = 1000;

    /** With the last publication in the snapshot; one row of null when there is no month. */
    private static final String MONTHS =
            """
            SELECT found.month, head.seq FROM published.head head LEFT JOIN (
                SELECT DISTINCT to_char(to_timestamp(-l.rank / 1000.0) AT TIME ZONE 'Asia/Dushanbe', 'YYYY-MM') AS month
                FROM published.listing l WHERE l.reader = ? AND l.type = ?) found ON true
            """;

    private static final String LAST_OF =
            """
            SELECT (SELECT max(r.seq) FROM published.listing l JOIN published.record r USING (document_id, language)
                    WHERE l.reader = ? AND l.document_id = ANY (?)), head.seq FROM published.head head
            """;

    private static final String CHANGED =
            """
            SELECT changed.seq, changed.changed_at, head.seq FROM published.head head LEFT JOIN (
                SELECT seq, changed_at FROM published.list_change
                WHERE reader = ? AND type = ANY (?) AND facet = md5('') ORDER BY seq DESC LIMIT 1) changed ON true
            """;

    private final PublishedRecords records;
    private final PublicDatabase database;
    private final ContentReads reads;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    PlainRecords(PublishedRecords records, PublicDatabase database, ContentReads reads) {
        this.records = records;
        this.database = database;
        this.reads = reads;
    }

    /** All items of a type in their order. */
    List<FoundRecord> all(Language reader, DocumentType type) {
        return all(reader, Query.of(type.word(), Set.of()));
    }

    /**
     * All items of a type that stand on every page. Of one publication they are read once: the
     * pages of an archive are made by the hundred thousand.
     */
    List<FoundRecord> onEveryPage(Language reader, DocumentType type) {
        String list = reader.tag() + " " + type.word();
        Known last = known.get(list);
        if (last != null && last.seq() == reads.newest()) {
            reads.list(type.word(), Set.of());
            last.found().forEach(record -> reads.document(record.documentId()));
            return last.found();
        }
        List<FoundRecord> found = all(reader, type);
        if (reads.isConsistent()) {
            known.put(list, new Known(reads.newest(), found));
        }
        return found;
    }

    private record Known(long seq, List<FoundRecord> found) {}

    /** The first items of a type in their order. */
    List<FoundRecord> first(Language reader, DocumentType type, int most) {
        return records.page(reader, Query.of(type.word(), Set.of()), ListPosition.START, most);
    }

    /** All items of a list in their order. */
    List<FoundRecord> all(Language reader, Query query) {
        List<FoundRecord> found = new ArrayList<>();
        ListPosition after = ListPosition.START;
        List<FoundRecord> part;
        do {
            part = records.page(reader, query, after, PART);
            found.addAll(part);
            if (!part.isEmpty()) {
                FoundRecord last = part.get(part.size() - 1);
                after = new ListPosition(last.rank(), last.documentId());
            }
        } while (part.size() == PART);
        return found;
    }

    /** A publication that changed a list, and its moment. */
    record ListChange(long seq, Instant at) {}

    /** The last publication that made one of some records; 0 without any. */
    long lastOf(Language reader, List<FoundRecord> found) {
        if (found.isEmpty()) {
            return 0;
        }
        reads.query();
        return database.withHandle(
                handle ->
                        handle.createQuery(LAST_OF)
                                .bind(0, reader.tag())
                                .bindArray(
                                        1,
                                        String.class,
                                        found.stream().map(FoundRecord::documentId).toArray())
                                .map(
                                        (row, context) -> {
                                            reads.sawPublication(row.getLong(2));
                                            return row.getLong(1);
                                        })
                                .one());
    }

    /** The last publication that changed a list of some types; empty before the first. */
    Optional<ListChange> changed(Language reader, List<DocumentType> types) {
        types.forEach(type -> reads.list(type.word(), Set.of()));
        reads.query();
        return database.withHandle(
                handle ->
                        handle.createQuery(CHANGED)
                                .bind(0, reader.tag())
                                .bindArray(
                                        1,
                                        String.class,
                                        types.stream().map(DocumentType::word).toArray())
                                .map(
                                        (row, context) -> {
                                            reads.sawPublication(row.getLong(3));
                                            Timestamp at = row.getTimestamp(2);
                                            return at == null
                                                    ? Optional.<ListChange>empty()
                                                    : Optional.of(
                                                            new ListChange(
                                                                    row.getLong(1),
                                                                    at.toInstant()));
                                        })
                                .one());
    }

    /** The months in which documents of a dated type have their date, the last first. */
    List<Month> months(Language reader, DocumentType type) {
        reads.list(type.word(), Set.of());
        reads.removals();
        reads.query();
        List<String> months =
                database
                        .withHandle(
                                handle ->
                                        handle.createQuery(MONTHS)
                                                .bind(0, reader.tag())
                                                .bind(1, type.word())
                                                .map(
                                                        (row, context) -> {
                                                            reads.sawPublication(row.getLong(2));
                                                            return Optional.ofNullable(
                                                                    row.getString(1));
                                                        })
                                                .list())
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        return months.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(name -> Month.of(name).stream())
                .toList();
    }
}
