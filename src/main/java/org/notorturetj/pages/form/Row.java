package org.notorturetj.pages.form;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

/**
 * One row of a form, from the top to the bottom of its page.
 *
 * @param kind open and close of a group; add of a list; else how a value is entered: line, text,
 *     markdown, number, date, moment, choice, choices, tick, reference, hidden
 * @param name of the field, as it is sent
 * @param value as it stands in the field
 * @param options what to choose from
 * @param longest the most characters; null: no limit of its own
 * @param required whether it has to be there before it is submitted
 * @param removable whether a button takes the group away
 * @param notes what is said beside it
 * @param source the text from which it is translated; null when there is none
 * @param made what it is made of if it is left empty; null: nothing
 */
@MadeByName
public record Row(
        String kind,
        String name,
        String label,
        @Nullable String hint,
        String value,
        List<Option> options,
        @Nullable Integer longest,
        boolean required,
        boolean removable,
        List<Note> notes,
        @Nullable String source,
        @Nullable String made) {
    /** Where a group begins. */
    static Row group(
            String name, String label, @Nullable String hint, boolean removable, List<Note> notes) {
        return RowBuilder.builder(bare("open", name, label, ""))
                .hint(hint)
                .removable(removable)
                .notes(notes)
                .build();
    }

    /** A row of which nothing else is said. */
    static Row bare(String kind, String name, String label, String value) {
        return RowBuilder.builder()
                .kind(kind)
                .name(name)
                .label(label)
                .hint(null)
                .value(value)
                .options(List.of())
                .longest(null)
                .required(false)
                .removable(false)
                .notes(List.of())
                .source(null)
                .made(null)
                .build();
    }

    /** Id of the field on its page; addresses of summaries lead to it. */
    public String id() {
        return idOf(name);
    }

    public static String idOf(String name) {
        return "f-" + name.replace('/', '-').replace('#', '-');
    }

    /** Whether a field holds a member, or members within it. */
    public boolean holds(String field) {
        return (!kind.equals("close") && name.equals(field))
                || (isField() && field.startsWith(name + "/"));
    }

    /** Whether something is written or chosen in it. */
    public boolean isField() {
        return !Set.of("open", "close", "add", "hidden").contains(kind);
    }

    /** Which of a list it is, from 1; empty for what is in none. */
    public String number() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.matches("[0-9]{1,4}") ? String.valueOf(Integer.parseInt(last) + 1) : "";
    }

    public boolean isWrong() {
        return notes.stream().anyMatch(Note::isError);
    }

    /** How many lines are shown before it scrolls. */
    public int lines() {
        return kind.equals("markdown") ? 14 : value.length() > 200 ? 5 : 3;
    }

    /**
     * Something to choose.
     *
     * @param value as it is sent
     */
    public record Option(String value, String name, boolean isChosen) {}
}
