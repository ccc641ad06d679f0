package org.notorturetj.pages.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What is said beside members, by the names of their fields.
 *
 * @param errors what is wrong
 * @param warnings what may harm somebody
 * @param source the text of which it is a translation; null where there is none
 */
public record Notes(
        Map<String, List<String>> errors,
        Map<String, List<String>> warnings,
        Function<String, @Nullable String> source) {
    /** Nothing is said. */
    public static final Notes NONE = new Notes(Map.of(), Map.of(), name -> null);

    List<String> errors(String name) {
        return errors.getOrDefault(name, List.of());
    }

    List<String> warnings(String name) {
        return warnings.getOrDefault(name, List.of());
    }
}
