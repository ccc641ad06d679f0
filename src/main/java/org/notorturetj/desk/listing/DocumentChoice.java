package org.notorturetj.desk.listing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;

/** The conditions of a filter on {@code desk.document d}, each backed by an index of its own. */
final class DocumentChoice {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    private DocumentChoice() {}

    /**
     * @param accountId who asks
     * @param state null: whatever it is
     */
    static DocumentChoice of(DocumentFilter filter, String accountId, @Nullable String state) {
        var choice = new DocumentChoice();
        if (filter.type() != null) {
            choice.add("d.type = :type", "type", filter.type());
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            choice.add(
                    "d.id IN (SELECT document_id FROM desk.edition WHERE author = :me"
                            + " UNION SELECT document_id FROM desk.facts WHERE author = :me)",
                    "me",
                    accountId);
        }
        if (Boolean.TRUE.equals(filter.assigned())) {
            choice.add(
                    "d.id IN (SELECT document_id FROM desk.edition WHERE assignee = :assignee"
                            + " AND state IN ('draft', 'in_review', 'changes_requested', 'approved'))",
                    "assignee",
                    accountId);
        }
        if (filter.section() != null) {
            choice.add(
                    "d.id IN (SELECT document_id FROM desk.facts WHERE section = :section"
                            + " AND state <> 'superseded')",
                    "section",
                    filter.section());
        }
        if (filter.missing() != null) {
            choice.add(
                    "d.type NOT IN ("
                            + TypeLists.sql(Trait.NOT_TRANSLATED)
                            + ") AND NOT EXISTS (SELECT 1 FROM desk.edition e"
                            + " WHERE e.document_id = d.id AND e.language = :missing AND e.state <> 'superseded')",
                    "missing",
                    filter.missing().tag());
        }
        if (filter.template() != null) {
            choice.conditions.add(filter.template() ? "d.template" : "NOT d.template");
        }
        if (filter.title() != null) {
            choice.add(
                    "d.id IN (SELECT document_id FROM desk.edition"
                            + " WHERE position(lower(:title) IN lower(title)) > 0 AND state <> 'superseded')",
                    "title",
                    filter.title());
        }
        if (filter.author() != null) {
            choice.add(
                    "d.id IN (SELECT document_id FROM desk.edition WHERE author = :author"
                            + " UNION SELECT document_id FROM desk.facts WHERE author = :author)",
                    "author",
                    filter.author());
        }
        if (filter.region() != null) {
            choice.add(
                    "d.id IN (SELECT document_id FROM desk.facts"
                            + " WHERE regions @> to_jsonb(:region::text) AND state <> 'superseded')",
                    "region",
                    filter.region());
        }
        choice.changed(filter.changedFrom(), filter.changedTo());
        if (filter.q() != null) {
            choice.words(filter.q());
        }
        choice.state(filter, state);
        return choice;
    }

    /** By the last moment at which anything of it was saved. */
    private void changed(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            add(
                    "d.id IN (SELECT id FROM desk.document WHERE created_at >= :from"
                            + " UNION SELECT document_id FROM desk.edition WHERE saved_at >= :from"
                            + " UNION SELECT document_id FROM desk.facts WHERE saved_at >= :from)",
                    "from",
                    beginningOf(from));
        }
        if (to != null) {
            add(
                    "d.created_at < :until AND NOT EXISTS (SELECT 1 FROM desk.edition e"
                            + " WHERE e.document_id = d.id AND e.saved_at >= :until)"
                            + " AND NOT EXISTS (SELECT 1 FROM desk.facts f"
                            + " WHERE f.document_id = d.id AND f.saved_at >= :until)",
                    "until",
                    beginningOf(to.plusDays(1)));
        }
    }

    private static OffsetDateTime beginningOf(LocalDate day) {
        return day.atStartOfDay(DUSHANBE).toOffsetDateTime();
    }

    private void words(String typed) {
        String query = DraftQuery.of(typed);
        if (query.isEmpty()) {
            conditions.add("false");
        } else {
            add(
                    "d.id IN (SELECT e.document_id FROM desk.edition_words w JOIN desk.edition e ON e.id = w.edition_id"
                            + " WHERE w.words @@ :words::tsquery AND e.state NOT IN ('superseded', 'redacted'))",
                    "words",
                    query);
        }
    }

    /** In a language only its text counts; without one the facts do too. */
    private void state(DocumentFilter filter, @Nullable String state) {
        if (filter.language() != null) {
            add(
                    "EXISTS (SELECT 1 FROM desk.edition e WHERE e.document_id = d.id AND e.language = :language"
                            + (state == null ? ")" : " AND e.state = :state)"),
                    "language",
                    filter.language().tag());
        } else if (state != null) {
            conditions.add(
                    "d.id IN (SELECT document_id FROM desk.edition WHERE state = :state"
                            + " UNION SELECT document_id FROM desk.facts WHERE state = :state)");
        }
        if (state != null) {
            values.put("state", state);
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bindMap(values);
    }
}
