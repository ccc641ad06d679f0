package org.notorturetj.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.jdbi.v3.core.mapper.RowMapper;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.edge.cache.PinnedPages;
import org.notorturetj.plain.PlainFiles;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.http.ContentReads;

/** The names of all files that are made of records, those first that nobody may miss. */
@ApplicationScoped
class KeptNames {
    private static final String GUIDES = "/" + DocumentType.GUIDE.path() + "/";

    private static final String DOCUMENTS =
            """
            SELECT l.reader, l.type, r.slug FROM published.listing l
            JOIN published.record r ON r.document_id = l.document_id AND r.language = l.language
            WHERE r.slug IS NOT NULL AND l.type = ANY (?) %s ORDER BY l.type <> 'guide', r.seq DESC
            """;

    private static final String REMOVALS =
            """
            SELECT head.seq, EXISTS (SELECT FROM published.change WHERE operation = 'remove' AND seq > ?)
            FROM published.head head
            """;

    private static final String[] TYPES =
            Stream.of(DocumentType.values())
                    .filter(type -> type.is(Trait.HAS_PAGE))
                    .map(DocumentType::word)
                    .toArray(String[]::new);

    private static final RowMapper<String> NAME =
            (row, context) ->
                    page(
                            Language.fromString(row.getString(1)),
                            PlainFiles.document(
                                    DocumentType.of(row.getString(2)), row.getString(3)));

    private final PlainFiles pages;
    private final PublicDatabase database;

    KeptNames(PlainFiles pages, PublicDatabase database) {
        this.pages = pages;
        this.database = database;
    }

    /**
     * Where the log is.
     *
     * @param any whether something was removed since a publication
     */
    record Removals(long seq, boolean any) {}

    /** What was removed after a publication; a shorter log is that of a restored backup. */
    Removals removals(long since) {
        return database.withHandle(
                handle ->
                        handle.select(REMOVALS, since)
                                .map(
                                        (row, context) ->
                                                new Removals(
                                                        row.getLong(1),
                                                        since < 0
                                                                || row.getBoolean(2)
                                                                || row.getLong(1) < since))
                                .one());
    }

    /** Whether a file is one that nobody may miss: it is replaced, and never only deleted. */
    static boolean isVital(String name) {
        return !name.startsWith("read/")
                || name.contains(GUIDES)
                || PlainFiles.VITAL.contains(name.substring(name.lastIndexOf('/') + 1));
    }

    /** The answers and pages that are there whatever is published, the vital ones first. */
    List<String> fixed() {
        List<String> names = new ArrayList<>();
        PinnedPages.paths().forEach(path -> names.add(KeptAnswers.file(path)));
        for (Language reader : Language.values()) {
            PlainFiles.VITAL.forEach(file -> names.add(page(reader, file)));
        }
        PlainFiles.OUTSIDE.forEach(file -> names.add("read/" + file));
        return names;
    }

    /** Lists with their months. */
    @ActivateRequestContext
    List<String> lists() {
        List<String> names = new ArrayList<>();
        for (Language reader : Language.values()) {
            pages.lists(reader).forEach(file -> names.add(page(reader, file)));
        }
        return names;
    }

    /** Pages of all documents: guides, then what was published last. */
    List<String> documents() {
        return database.withHandle(
                handle ->
                        handle.createQuery(DOCUMENTS.formatted(""))
                                .bindArray(0, String.class, (Object[]) TYPES)
                                .map(NAME)
                                .list());
    }

    /** The documents among what a publication changed. */
    static List<String> documentsIn(Set<String> cacheTags) {
        String tag = ContentReads.documentTag("");
        return cacheTags.stream()
                .filter(it -> it.startsWith(tag))
                .map(it -> it.substring(tag.length()))
                .toList();
    }

    /** Pages of some documents. */
    List<String> documents(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.withHandle(
                        handle ->
                                handle.createQuery(
                                                DOCUMENTS.formatted("AND l.document_id = ANY (?)"))
                                        .bindArray(0, String.class, (Object[]) TYPES)
                                        .bindArray(1, String.class, Set.copyOf(ids).toArray())
                                        .map(NAME)
                                        .list());
    }

    private static String page(Language reader, String file) {
        return "read/" + reader.tag() + "/" + file;
    }
}
