package org.notorturetj.pages.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What is said beside members, by the names of their fields.
 *
 * @param source the text of which it is a translation; null where there is none
 */
public record Notes(Map<String, List<Note>> byField, Function<String, @Nullable String> source) {
    /** Nothing is said. */
    public static final Notes NONE = new Notes(Map.of(), name -> null);

    /** Several kinds of notes, in the order in which they stand beside a member. */
    @SafeVarargs
    public static Notes of(
            Function<String, @Nullable String> source, Map<String, List<Note>>... kinds) {
        Map<String, List<Note>> byField = new LinkedHashMap<>();
        for (Map<String, List<Note>> kind : kinds) {
            kind.forEach(
                    (field, notes) ->
                            byField.computeIfAbsent(field, name -> new ArrayList<>())
                                    .addAll(notes));
        }
        return new Notes(byField, source);
    }

    List<Note> of(String name) {
        return byField.getOrDefault(name, List.of());
    }

    /** Of a field that has members in it, such as the lines of a list. */
    List<Note> within(String name) {
        return byField.entrySet().stream()
                .filter(it -> it.getKey().equals(name) || it.getKey().startsWith(name + "/"))
                .flatMap(it -> it.getValue().stream())
                .toList();
    }
}
