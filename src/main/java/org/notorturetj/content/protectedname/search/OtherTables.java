package org.notorturetj.content.protectedname.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.StoredTexts;
import org.notorturetj.platform.storedtext.TextTables;

/**
 * Every table that no place gives the texts of, row by row as the database shows them: so that a
 * verification also looks where nobody expects a name.
 */
@ApplicationScoped
class OtherTables {
    private static final String ALL =
            """
            SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN ('desk', 'published', 'device') AND c.relkind = 'r'
              AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1
            """;

    private final DeskDatabase database;
    private final Instance<StoredTexts> places;

    OtherTables(DeskDatabase database, @Any Instance<StoredTexts> places) {
        this.database = database;
        this.places = places;
    }

    /** As places: each is named like its table. */
    List<StoredTexts> places() {
        Set<String> given = new TreeSet<>();
        for (Instance.Handle<StoredTexts> place : places.handles()) {
            TextTables tables = place.getBean().getBeanClass().getAnnotation(TextTables.class);
            if (tables != null) {
                given.addAll(List.of(tables.value()));
            }
        }
        return database
                .<List<String>, RuntimeException>withHandle(
                        handle -> handle.createQuery(ALL).mapTo(String.class).list())
                .stream()
                .filter(table -> !given.contains(table))
                .<StoredTexts>map(Rows::new)
                .toList();
    }

    /** The place of a name; empty if there is no such table. */
    Optional<StoredTexts> place(String name) {
        return places().stream().filter(place -> place.place().equals(name)).findFirst();
    }

    private final class Rows implements StoredTexts {
        private final String table;

        Rows(String table) {
            this.table = table;
        }

        @Override
        public String place() {
            return table;
        }

        @Override
        public long size() {
            return database.withHandle(
                    handle ->
                            handle.createQuery("SELECT count(*) FROM " + table)
                                    .mapTo(Long.class)
                                    .one());
        }

        /** By the physical place of a row, which every table has. */
        @Override
        public List<StoredText> after(@Nullable String key, int size) {
            return select("ctid > ?::tid ORDER BY ctid LIMIT " + size, key == null ? "(0,0)" : key);
        }

        @Override
        public Optional<StoredText> find(String key) {
            return select("ctid = ?::tid", key).stream().findFirst();
        }

        private List<StoredText> select(String which, String key) {
            return database.withHandle(
                    handle ->
                            handle.select(
                                            "SELECT ctid::text, to_json(t)::text FROM %s t WHERE %s"
                                                    .formatted(table, which),
                                            key)
                                    .map(
                                            (row, context) ->
                                                    new StoredText(
                                                            row.getString(1),
                                                            null,
                                                            null,
                                                            CanonicalJson.tree(row.getString(2))))
                                    .list());
        }
    }
}
