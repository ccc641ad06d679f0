package org.notorturetj.pages.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** What a list is narrowed by: the fields of its form that were filled in. */
public final class Query {
    private static final String CURSOR = "cursor";

    private final String path;
    private final Map<String, String> fields;

    private Query(String path, Map<String, String> fields) {
        this.path = path;
        this.fields = fields;
    }

    static Query of(String path, Fields sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "state", sent.state());
        put(fields, "q", sent.q());
        put(fields, "type", sent.type());
        put(fields, "section", sent.section());
        put(fields, "language", sent.language());
        put(fields, "missing", sent.missing());
        put(fields, "mine", sent.mine());
        put(fields, "assigned", sent.assigned());
        put(fields, "sort", sent.sort());
        put(fields, CURSOR, sent.cursor());
        return new Query(path, fields);
    }

    /** What a form leaves empty narrows nothing. */
    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    @Nullable String get(String name) {
        return fields.get(name);
    }

    /** The same; the empty text for nothing. */
    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    @Nullable Language language(String name) {
        return Language.ofTag(fields.getOrDefault(name, "")).orElse(null);
    }

    @Nullable Boolean ticked(String name) {
        return fields.containsKey(name) ? Boolean.TRUE : null;
    }

    boolean isNarrowed() {
        return fields.keySet().stream().anyMatch(name -> !name.equals(CURSOR));
    }

    /** The address of the same list with another value; of its first page, unless one is named. */
    String with(String name, @Nullable String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.remove(CURSOR);
        all.remove(name);
        if (value != null) {
            all.put(name, value);
        }
        return all.isEmpty()
                ? path
                : path
                        + "?"
                        + all.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&"));
    }

    /** The address of the page after this one. */
    @Nullable String next(@Nullable String cursor) {
        return cursor == null ? null : with(CURSOR, cursor);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The fields of the form above the list of documents, as they are sent. */
    public record Fields(
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @QueryParam("type") @Nullable String type,
            @QueryParam("section") @Nullable String section,
            @QueryParam("language") @Nullable String language,
            @QueryParam("missing") @Nullable String missing,
            @QueryParam("mine") @Nullable String mine,
            @QueryParam("assigned") @Nullable String assigned,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor) {}
}
