package org.notorturetj.pages.editing;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Finds a member of a content by the name of its field. */
final class Pointers {
    private Pointers() {}

    /** The text of a member; null where there is none, or something else than a text. */
    static @Nullable String text(Map<String, Object> content, String field) {
        Object found = content;
        String[] steps = field.split("/", -1);
        for (int step = 1; step < steps.length && found != null; step++) {
            found = member(found, steps[step]);
        }
        return found instanceof String text && !text.isBlank() ? text : lines(found);
    }

    private static @Nullable Object member(Object holder, String step) {
        if (holder instanceof Map<?, ?> map) {
            return map.get(step);
        }
        return holder instanceof List<?> list
                        && step.matches("[0-9]{1,4}")
                        && Integer.parseInt(step) < list.size()
                ? list.get(Integer.parseInt(step))
                : null;
    }

    private static @Nullable String lines(@Nullable Object found) {
        return found instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(String.class::isInstance)
                ? String.join("\n", list.stream().map(String::valueOf).toList())
                : null;
    }
}
