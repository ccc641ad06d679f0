package org.notorturetj.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.search.Facet;
import org.notorturetj.api.search.Facet.FacetValue;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.JsonNode;

/** Counts with the names of topics and regions, as the directory has them now. */
@ApplicationScoped
class FacetLabels {
    /** In the order in which filters are shown. */
    private static final List<String> NAMES = List.of("in", "kind", "topic", "region");

    private static final String DIRECTORY =
            """
            SELECT l.type, l.facets, r.item
            FROM published.listing l JOIN published.record r USING (document_id, language)
            WHERE l.reader = ? AND l.type IN (%s)
            """
                    .formatted(TypeLists.sql(Trait.WORD));

    private final PublicDatabase database;

    FacetLabels(PublicDatabase database) {
        this.database = database;
    }

    /** The filters of which some hit has a value. */
    List<Facet> of(Map<String, Integer> counts, Language reader) {
        boolean named =
                counts.keySet().stream()
                        .anyMatch(
                                value -> value.startsWith("topic:") || value.startsWith("region:"));
        Map<String, String> labels = named ? labels(reader) : Map.of();
        List<Facet> facets = new ArrayList<>();
        for (String name : NAMES) {
            List<FacetValue> values =
                    counts.entrySet().stream()
                            .filter(count -> count.getKey().startsWith(name + ":"))
                            .map(
                                    count ->
                                            new FacetValue(
                                                    count.getKey().substring(name.length() + 1),
                                                    labels.get(count.getKey()),
                                                    count.getValue()))
                            .sorted(
                                    Comparator.comparingInt(FacetValue::count)
                                            .reversed()
                                            .thenComparing(FacetValue::value))
                            .toList();
            if (!values.isEmpty()) {
                facets.add(new Facet(name, values));
            }
        }
        return facets;
    }

    private Map<String, String> labels(Language reader) {
        Map<String, String> labels = new HashMap<>();
        database.useHandle(
                handle ->
                        handle.select(DIRECTORY, reader.tag())
                                .map(
                                        (row, context) -> {
                                            JsonNode item = CanonicalJson.tree(row.getString(3));
                                            String[] facets = (String[]) row.getArray(2).getArray();
                                            Arrays.stream(facets)
                                                    .filter(it -> isKey(it))
                                                    .forEach(
                                                            it ->
                                                                    labels.put(
                                                                            it.replace(
                                                                                    "key:",
                                                                                    "topic:"),
                                                                            item.path("name")
                                                                                    .asText()));
                                            return true;
                                        })
                                .list());
        return labels;
    }

    /** A topic has its key, a region its code. */
    private static boolean isKey(String facet) {
        return facet.startsWith("key:") || facet.startsWith("region:");
    }
}
