package org.notorturetj.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a form is shown with: why it was not carried out, and what was typed in it.
 *
 * @param status of the response; 200 if nothing was refused
 * @param title what is wrong as a whole
 * @param sentences what to do about it
 * @param wrong what is wrong with the fields
 * @param typed what was sent, by the names of the fields
 */
public record FormState(
        int status,
        String title,
        List<String> sentences,
        List<Wrong> wrong,
        Map<String, List<String>> typed) {
    /** Of a page that nobody has sent yet. */
    public static final FormState NONE = new FormState(200, "", List.of(), List.of(), Map.of());

    public FormState {
        sentences = List.copyOf(sentences);
        wrong = List.copyOf(wrong);
        typed = Map.copyOf(typed);
    }

    public boolean isRefused() {
        return !title.isEmpty();
    }

    /** What stands at the top of the page; null if nothing was refused. */
    public @Nullable Summary summary() {
        return isRefused()
                ? new Summary(
                        title,
                        sentences,
                        wrong.stream()
                                .map(it -> new Summary.Link(it.address(), it.name() + it.message()))
                                .toList())
                : null;
    }

    /** What is wrong with a field, by its id; null if nothing is. */
    public @Nullable String of(String field) {
        return wrong.stream()
                .filter(it -> it.field().equals(field))
                .map(Wrong::message)
                .findFirst()
                .orElse(null);
    }

    /** What stands in a field: what was typed, or else what is stored. */
    public String typed(String name, @Nullable String stored) {
        return typed.containsKey(name)
                ? typed.get(name).get(0)
                : Objects.requireNonNullElse(stored, "");
    }

    /** Whether a box is ticked: as it was sent, or else as it is stored. */
    public boolean ticked(String name, String value, boolean stored) {
        return isRefused() ? typed.getOrDefault(name, List.of()).contains(value) : stored;
    }

    /**
     * What is wrong with a field.
     *
     * @param field its id, or the address of another page; empty if the page has no such field
     * @param name how the page calls it, before a sentence; empty: it has no name
     */
    public record Wrong(String field, String name, String message) {
        @Nullable String address() {
            return field.isEmpty() ? null : field.startsWith("/") ? field : "#" + field;
        }
    }
}
