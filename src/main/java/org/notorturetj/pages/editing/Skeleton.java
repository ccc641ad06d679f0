package org.notorturetj.pages.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a translation has in common with its source: the order of its steps, and their ids. */
final class Skeleton {
    private Skeleton() {}

    static Map<String, Object> of(Map<String, Object> source) {
        Map<String, Object> skeleton = new LinkedHashMap<>();
        source.forEach(
                (member, value) -> {
                    if (value instanceof List<?> list && hasIds(list)) {
                        skeleton.put(member, list.stream().map(Skeleton::item).toList());
                    }
                });
        return skeleton;
    }

    private static boolean hasIds(List<?> list) {
        return !list.isEmpty()
                && list.stream()
                        .allMatch(item -> item instanceof Map<?, ?> map && map.containsKey("id"));
    }

    private static Object item(Object item) {
        return Map.of("id", String.valueOf(((Map<?, ?>) item).get("id")));
    }
}
