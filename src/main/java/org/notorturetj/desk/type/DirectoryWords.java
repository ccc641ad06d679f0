package org.notorturetj.desk.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.type.Word;
import org.notorturetj.api.desk.type.WordList;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.DeskDatabase;

/** The words that are documents: an editor adds one by writing it. */
@ApplicationScoped
class DirectoryWords {
    /** With the names that are worked on; a document without a key or code cannot be chosen. */
    private static final String SQL =
            """
            SELECT d.type, d.id, coalesce(f.code, d.key) AS key,
                max(e.title) FILTER (WHERE e.language = 'tg') AS tg,
                max(e.title) FILTER (WHERE e.language = 'ru') AS ru,
                max(e.title) FILTER (WHERE e.language = 'en') AS en
            FROM desk.document d
            LEFT JOIN LATERAL (
                SELECT content::jsonb ->> 'code' AS code, (content::jsonb ->> 'rank')::numeric AS rank FROM desk.facts
                WHERE document_id = d.id AND state <> 'redacted' ORDER BY number DESC LIMIT 1) f ON true
            LEFT JOIN LATERAL (
                SELECT DISTINCT ON (language) language, title FROM desk.edition
                WHERE document_id = d.id AND title IS NOT NULL ORDER BY language, number DESC) e ON true
            WHERE d.type = ANY (?) AND (d.key IS NOT NULL OR f.code IS NOT NULL)
            GROUP BY d.type, d.id, f.code, f.rank ORDER BY d.type, f.rank, d.id
            """;

    private final DeskDatabase database;

    DirectoryWords(DeskDatabase database) {
        this.database = database;
    }

    List<WordList> lists() {
        Map<String, List<Word>> words = new LinkedHashMap<>();
        TypeLists.words(Trait.WORD).forEach(type -> words.put(type, new ArrayList<>()));
        database.useHandle(
                handle ->
                        handle.createQuery(SQL)
                                .bindArray(0, String.class, TypeLists.words(Trait.WORD))
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString("type"),
                                                        new Word(
                                                                row.getString("key"),
                                                                row.getString("id"),
                                                                row.getString("tg"),
                                                                row.getString("ru"),
                                                                row.getString("en"))))
                                .forEach(it -> words.get(it.getKey()).add(it.getValue())));
        return words.entrySet().stream()
                .map(it -> new WordList(DocumentType.of(it.getKey()).path(), it.getValue()))
                .toList();
    }
}
