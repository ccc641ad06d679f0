package org.notorturetj.standin.fcm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.vertx.core.json.JsonObject;

/** Collects what is wrong with a request. */
final class Violations {
    private final List<GoogleError.Violation> all = new ArrayList<>();

    List<GoogleError.Violation> all() {
        return List.copyOf(all);
    }

    void add(String field, String description) {
        all.add(new GoogleError.Violation(field, description));
    }

    /** FCM refuses members that it does not know. */
    void known(String field, JsonObject object, Set<String> members) {
        for (String name : object.fieldNames()) {
            if (!members.contains(name)) {
                add(
                        field,
                        "Invalid JSON payload received. Unknown name \"%s\": Cannot find field."
                                .formatted(name));
            }
        }
    }

    /** A map of strings, where there is one. */
    void strings(String field, JsonObject parent, String name) {
        if (!parent.containsKey(name)) {
            return;
        }
        if (!(parent.getValue(name) instanceof JsonObject map)) {
            add(field, "Invalid value (TYPE_MESSAGE).");
            return;
        }
        map.forEach(
                entry -> {
                    if (!(entry.getValue() instanceof String)) {
                        add(field + "." + entry.getKey(), "Invalid value (TYPE_STRING).");
                    }
                });
    }

    /** A member with a form, where there is one. */
    void form(String field, JsonObject parent, String name, Predicate<String> form) {
        if (parent.containsKey(name)
                && !(parent.getValue(name) instanceof String value && form.test(value))) {
            add(field + "." + name, "Invalid value at '%s.%s'.".formatted(field, name));
        }
    }
}
