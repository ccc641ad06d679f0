package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/**
 * The hotlines of a language. Neither a policy, nor stale content, nor closing time hides any: a
 * person in need sees all of them, the best first.
 */
public final class Hotlines {
    private final List<Line> lines = new ArrayList<>();
    private final List<JsonObject> regions;

    private Hotlines(Content content) {
        this.regions = content.records("regions");
        Map<String, Line> byId = new HashMap<>();
        List<Line> all = new ArrayList<>();
        for (JsonObject record : content.records("hotlines")) {
            Line line = Line.of(record);
            byId.put(line.id(), line);
            all.add(line);
        }
        for (Line line : all) {
            // Both lines of a pair or neither: one alone would be misleading.
            if (line.pairedWith().isEmpty() || byId.containsKey(line.pairedWith())) {
                lines.add(line);
            }
        }
    }

    public static Hotlines of(Content content) {
        return new Hotlines(content);
    }

    /** All lines, in the order of their ids. */
    public List<Line> all() {
        return Collections.unmodifiableList(lines);
    }

    /** A line by its id; empty when it or the line it is paired with is not held. */
    public Optional<Line> find(String id) {
        for (Line line : lines) {
            if (line.id().equals(id)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /**
     * All lines for a region: first those that the region lists, in its order, then those that
     * serve it, then the others.
     *
     * @param region an ISO 3166-2 code; an unknown one changes nothing
     */
    public List<Line> forRegion(String region) {
        List<String> own = region(region).textsOrEmpty("hotlines");
        List<Line> ordered = new ArrayList<>(lines);
        Comparator<Line> byPlace = Comparator.comparingInt(line -> place(line, region, own));
        Collections.sort(ordered, byPlace);
        return ordered;
    }

    /**
     * The same at a time: lines that are known to be closed come last.
     *
     * @param millis since 1970
     */
    public List<Line> forRegionAt(String region, long millis) {
        List<Line> ordered = forRegion(region);
        Comparator<Line> closedLast =
                Comparator.comparingInt(
                        line -> line.openStatusAt(millis) == OpenStatus.CLOSED ? 1 : 0);
        Collections.sort(ordered, closedLast);
        return ordered;
    }

    /** What a caller from a region should know; empty when the region is unknown. */
    public String coverageNote(String region) {
        return region(region).text("coverageNote", "");
    }

    private static int place(Line line, String region, List<String> own) {
        int place = own.indexOf(line.id());
        return place >= 0 ? place : own.size() + (line.serves().contains(region) ? 0 : 1);
    }

    private JsonObject region(String code) {
        for (JsonObject region : regions) {
            if (region.text("code", "").equals(code)) {
                return region;
            }
        }
        return JsonObject.empty();
    }
}
