package org.notorturetj.contract.sweep;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.notorturetj.client.Content;
import org.notorturetj.client.offline.Alert;
import org.notorturetj.client.offline.Article;
import org.notorturetj.client.offline.AuthorityReply;
import org.notorturetj.client.offline.CaseFile;
import org.notorturetj.client.offline.CaseUpdate;
import org.notorturetj.client.offline.Contact;
import org.notorturetj.client.offline.Event;
import org.notorturetj.client.offline.Guides;
import org.notorturetj.client.offline.Home;
import org.notorturetj.client.offline.Hotlines;
import org.notorturetj.client.offline.Label;
import org.notorturetj.client.offline.Line;
import org.notorturetj.client.offline.Media;
import org.notorturetj.client.offline.Page;
import org.notorturetj.client.offline.Policy;
import org.notorturetj.client.offline.PublishedRecord;
import org.notorturetj.client.offline.Region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an app is told by the typed accessors of the client: each of them is called, of every
 * record, and says what the record does.
 */
final class Accessors {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long HOUR = 3_600_000;
    private static final long WEEK = 7 * 24 * HOUR;

    /** By the kind of a chunk; all records of each are to be found. */
    private static final Map<String, Function<Content, Collection<?>>> READERS =
            Map.ofEntries(
                    Map.entry("alerts", Alert::all),
                    Map.entry("articles", Article::all),
                    Map.entry("summaries", Article::all),
                    Map.entry("cases", Accessors::cases),
                    Map.entry("contacts", Contact::all),
                    Map.entry("events", Event::all),
                    Map.entry("guides", Guides::all),
                    Map.entry("home", content -> Home.of(content).stream().toList()),
                    Map.entry("hotlines", content -> Hotlines.of(content).all()),
                    Map.entry("media", Media::all),
                    Map.entry("pages", Page::all),
                    Map.entry("policy", content -> List.of(Policy.of(content))),
                    Map.entry("regions", Region::all),
                    Map.entry("replies", AuthorityReply::all),
                    Map.entry("sections", Label::sections),
                    Map.entry("topics", Label::topics));

    /** Files of the protocol, of which an app knows nothing. */
    private static final Set<String> NO_RECORDS = Set.of("tombstones", "articles-index");

    /** Of which an app shows one, whatever there is. */
    private static final Set<String> ONLY_ONE = Set.of("home", "policy");

    private final Content content;
    private final Map<String, JsonNode> records = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    Accessors(Content content) {
        this.content = content;
    }

    /**
     * Calls them all.
     *
     * @param lines the records of each kind, as they are stored
     */
    List<String> faults(Map<String, List<JsonNode>> lines) {
        lines.forEach(
                (kind, those) -> {
                    if (!NO_RECORDS.contains(kind)) {
                        those.forEach(it -> records.put(it.path("id").asText(), it));
                        read(kind, those);
                    }
                });
        return faults;
    }

    private static Collection<?> cases(Content content) {
        List<Object> all = new ArrayList<>(CaseFile.all(content));
        all.addAll(CaseUpdate.all(content));
        return all;
    }

    private void read(String kind, List<JsonNode> lines) {
        Function<Content, Collection<?>> reader = READERS.get(kind);
        if (reader == null) {
            faults.add("nothing typed reads " + kind);
            return;
        }
        Set<String> missing = new TreeSet<>();
        lines.forEach(it -> missing.add(it.path("id").asText()));
        for (Object typed : reader.apply(content)) {
            JsonNode record = JSON.objectNode();
            if (typed instanceof PublishedRecord published) {
                missing.remove(published.id());
                record = records.getOrDefault(published.id(), record);
            }
            if (typed instanceof Line line) {
                openings(line);
            }
            ObjectNode said = said(kind + " " + record.path("id").asText(), typed, record);
            PublishedValues.faults(said).forEach(fault -> faults.add("accessor: " + kind + fault));
        }
        if (!ONLY_ONE.contains(kind) && !missing.isEmpty()) {
            faults.add("a phone shows nothing of " + kind + " " + missing);
        }
    }

    private void openings(Line line) {
        for (long from = 0, now = System.currentTimeMillis(); from < WEEK; from += 5 * HOUR) {
            Objects.requireNonNull(line.openStatusAt(now + from));
        }
    }

    /** All that an object says, under the names of its accessors. */
    private ObjectNode said(String place, Object typed, JsonNode record) {
        ObjectNode all = JSON.objectNode();
        for (Method accessor : typed.getClass().getMethods()) {
            String name = accessor.getName();
            if (accessor.getParameterCount() == 0
                    && !Modifier.isStatic(accessor.getModifiers())
                    && accessor.getDeclaringClass() != Object.class) {
                String here = place + "/" + name;
                try {
                    all.set(name, said(here, accessor.invoke(typed), record.path(name), name));
                } catch (InvocationTargetException | IllegalAccessException e) {
                    faults.add(here + ": " + e.getCause());
                }
            }
        }
        return all;
    }

    private JsonNode said(String place, Object value, JsonNode written, String name) {
        if (value instanceof Collection<?> list) {
            ArrayNode items = JSON.arrayNode();
            if (written.isArray() && written.size() != list.size()) {
                faults.add(place + ": " + list.size() + " of " + written.size());
            }
            int at = 0;
            for (Object item : list) {
                items.add(said(place + "/" + at, item, written.path(at), name));
                at++;
            }
            return items;
        }
        if (value == null) {
            faults.add(place + " is null");
            return JSON.nullNode();
        }
        if (value.getClass().getPackage().equals(Line.class.getPackage())
                && !(value instanceof Enum)) {
            return said(place, value, written);
        }
        if (written.isTextual() && !isSame(value, written.textValue())) {
            faults.add(place + " = " + value + ", where " + written + " is published");
        }
        // a time is compared, and no text; an empty one is not there
        return value instanceof Long || value.equals("")
                ? JSON.nullNode()
                : JSON.textNode(value.toString());
    }

    private static boolean isSame(Object value, String written) {
        if (!(value instanceof Long millis)) {
            return value.toString().equals(written);
        }
        try {
            return Instant.ofEpochMilli(millis)
                    .equals(Instant.parse(written).truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
