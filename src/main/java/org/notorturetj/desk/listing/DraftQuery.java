package org.notorturetj.desk.listing;

import java.util.List;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Alternative;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.client.search.QueryPart;

/** A query over the words of drafts, as PostgreSQL writes one: every part in some way. */
final class DraftQuery {
    /** Of a beginning: of less, there are too many words. */
    private static final int SHORTEST_BEGINNING = 3;

    private DraftQuery() {}

    /** Empty if it holds no word. Every word is quoted, so that nothing in it is an operator. */
    static String of(String typed) {
        List<QueryPart> parts = Analyzer.query(typed, Language.TG.tag()).parts();
        return parts.stream()
                .map(DraftQuery::part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" & "));
    }

    private static String part(QueryPart part) {
        List<String> ways =
                part.alternatives().stream()
                        .filter(
                                it ->
                                        !it.isPrefix()
                                                || it.terms().get(0).length() >= SHORTEST_BEGINNING)
                        .map(DraftQuery::way)
                        .toList();
        return ways.isEmpty() ? "" : "(" + String.join(" | ", ways) + ")";
    }

    private static String way(Alternative way) {
        return way.terms().stream()
                .map(term -> quoted(term) + (way.isPrefix() ? ":*" : ""))
                .collect(Collectors.joining(" & ", "(", ")"));
    }

    private static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
