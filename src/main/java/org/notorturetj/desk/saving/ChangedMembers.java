package org.notorturetj.desk.saving;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds the members that differ between two contents: names, never values. */
public final class ChangedMembers {
    private ChangedMembers() {}

    /** JSON pointers (RFC 6901) of the innermost members that differ. */
    public static List<String> between(JsonNode before, JsonNode after) {
        List<String> changed = new ArrayList<>();
        compare("", before, after, changed);
        return changed;
    }

    /** Names of the top-level members that differ. */
    static List<String> namesBetween(JsonNode before, JsonNode after) {
        return between(before, after).stream()
                .map(pointer -> pointer.substring(1).split("/", 2)[0])
                .distinct()
                .toList();
    }

    private static void compare(
            String pointer, JsonNode before, JsonNode after, List<String> changed) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(
                        pointer + "/" + escaped(name),
                        before.path(name),
                        after.path(name),
                        changed);
            }
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i), changed);
            }
        } else {
            changed.add(pointer);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
