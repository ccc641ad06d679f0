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
 * The lines of a language. No policy, no age of the content and no closed door hides any: a person
 * in need sees all of them, the best first.
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
            // Both of a pair or neither: one alone would say something that is not meant.
            if (line.pairedWith().isEmpty() || byId.containsKey(line.pairedWith())) {
                lines.add(line);
            }
        }
    }

    public static Hotlines of(Content content) {
        return new Hotlines(content);
    }

    /** All lines, in no region and at no time. */
    public List<Line> all() {
        return Collections.unmodifiableList(lines);
    }

    /** A line by its id; empty when it is not held, or its pair is not. */
    public Optional<Line> line(String id) {
        for (Line line : lines) {
            if (line.id().equals(id)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /**
     * All lines for a region: its own in its order, those that serve it, then the others.
     *
     * @param region an ISO 3166-2 code; one that is not known changes nothing
     */
    public List<Line> forRegion(String region) {
        List<String> own = region(region).textsOrNone("hotlines");
        List<Line> ordered = new ArrayList<>(lines);
        Comparator<Line> byPlace = Comparator.comparingInt(line -> place(line, region, own));
        Collections.sort(ordered, byPlace);
        return ordered;
    }

    /**
     * The same for a moment: lines that are known to be closed come last, and are still there.
     *
     * @param moment milliseconds since 1970
     */
    public List<Line> forRegionAt(String region, long moment) {
        List<Line> ordered = forRegion(region);
        Comparator<Line> closedLast =
                Comparator.comparingInt(line -> line.at(moment) == Openness.CLOSED ? 1 : 0);
        Collections.sort(ordered, closedLast);
        return ordered;
    }

    /** What a caller from a region should know; empty when the region is not known. */
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
