package org.notorturetj.pages.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentFilterBuilder;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Moments;

/** What a list is narrowed by: the fields of its form that were filled in. */
public final class Query {
    private static final String CURSOR = "cursor";

    /** The cursors of the pages between the first one and this: the list itself only goes forth. */
    private static final String EARLIER = "earlier";

    /** Stands in no cursor. */
    private static final String BETWEEN = ".";

    /** So many pages back are kept in an address; before them there is the first one. */
    private static final int PAGES_BACK = 20;

    private static final String WORDS = "q";

    private static final List<String> NAMES =
            List.of(
                    "state",
                    WORDS,
                    "type",
                    "section",
                    "region",
                    "author",
                    "changedFrom",
                    "changedTo",
                    "language",
                    "missing",
                    "mine",
                    "assigned",
                    "template",
                    "sort",
                    CURSOR,
                    EARLIER);

    private final String path;
    private final Map<String, String> fields;
    private final SealedWords words;

    private Query(String path, Map<String, String> fields, SealedWords words) {
        this.path = path;
        this.fields = fields;
        this.words = words;
    }

    /**
     * Reads the fields.
     *
     * @param sent what was sent in a field; null if nothing was
     * @param words how what is looked for stands in an address
     */
    static Query of(String path, Function<String, @Nullable String> sent, SealedWords words) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : NAMES) {
            put(fields, name, sent.apply(name));
        }
        fields.computeIfPresent(WORDS, (name, value) -> words.open(value));
        return new Query(path, fields, words);
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

    @Nullable Boolean ticked(String name) {
        return fields.containsKey(name) ? Boolean.TRUE : null;
    }

    /** A field that says nothing that can be looked for: a day or a language that there is not. */
    Optional<String> unreadable() {
        return Stream.concat(
                        Stream.of("changedFrom", "changedTo")
                                .filter(name -> Moments.dayOfField(text(name)).isEmpty()),
                        Stream.of("language", "missing")
                                .filter(name -> Language.ofTag(text(name)).isEmpty()))
                .filter(fields::containsKey)
                .findFirst();
    }

    /** As the desk is asked; whatever is unreadable narrows nothing. */
    DocumentFilter filter() {
        return DocumentFilterBuilder.builder()
                .type(get("type"))
                .language(Language.ofTag(text("language")).orElse(null))
                .mine(ticked("mine"))
                .assigned(ticked("assigned"))
                .section(get("section"))
                .missing(Language.ofTag(text("missing")).orElse(null))
                .title(null)
                .q(get("q"))
                .author(get("author"))
                .changedFrom(Moments.dayOfField(text("changedFrom")).orElse(null))
                .changedTo(Moments.dayOfField(text("changedTo")).orElse(null))
                .region(get("region"))
                .template(ticked("template"))
                .build();
    }

    /** Whether it shows less than all documents. */
    boolean isNarrowed() {
        return fields.keySet().stream().anyMatch(name -> !isOfPages(name));
    }

    /** Whether one of some fields is filled in. */
    boolean hasOneOf(List<String> names) {
        return names.stream().anyMatch(fields::containsKey);
    }

    private static boolean isOfPages(String name) {
        return name.equals(CURSOR) || name.equals(EARLIER);
    }

    /** The address of the first page of the same list with another value. */
    String with(String name, @Nullable String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.keySet().removeIf(Query::isOfPages);
        all.remove(name);
        if (value != null) {
            all.put(name, value);
        }
        return address(all);
    }

    private String address(Map<String, String> all) {
        return all.isEmpty()
                ? path
                : path
                        + "?"
                        + all.entrySet().stream()
                                .map(field -> field.getKey() + "=" + written(field))
                                .collect(Collectors.joining("&"));
    }

    /** The address of the list. */
    String address() {
        return address(fields);
    }

    /** The address of the page after this one. */
    @Nullable String next(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> back = back();
        if (fields.containsKey(CURSOR)) {
            back.add(text(CURSOR));
        }
        return page(cursor, back);
    }

    /** The address of the page before this one. */
    @Nullable String previous() {
        if (!fields.containsKey(CURSOR)) {
            return null;
        }
        List<String> back = back();
        return back.isEmpty() ? page(null, back) : page(back.remove(back.size() - 1), back);
    }

    private List<String> back() {
        List<String> back = new ArrayList<>();
        if (fields.containsKey(EARLIER)) {
            back.addAll(List.of(text(EARLIER).split("[.]", -1)));
        }
        return back;
    }

    private String page(@Nullable String cursor, List<String> back) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.keySet().removeIf(Query::isOfPages);
        put(all, CURSOR, cursor);
        put(
                all,
                EARLIER,
                String.join(
                        BETWEEN, back.subList(Math.max(0, back.size() - PAGES_BACK), back.size())));
        return address(all);
    }

    private String written(Map.Entry<String, String> field) {
        String value = field.getValue();
        return URLEncoder.encode(
                field.getKey().equals(WORDS) ? words.seal(value) : value, StandardCharsets.UTF_8);
    }

    /** The fields of an address, by which others are refused. */
    public record Fields(
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @QueryParam("type") @Nullable String type,
            @QueryParam("section") @Nullable String section,
            @QueryParam("region") @Nullable String region,
            @QueryParam("author") @Nullable String author,
            @QueryParam("changedFrom") @Nullable String changedFrom,
            @QueryParam("changedTo") @Nullable String changedTo,
            @QueryParam("language") @Nullable String language,
            @QueryParam("missing") @Nullable String missing,
            @QueryParam("mine") @Nullable String mine,
            @QueryParam("assigned") @Nullable String assigned,
            @QueryParam("template") @Nullable String template,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("earlier") @Nullable String earlier) {}
}
