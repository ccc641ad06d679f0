package org.notorturetj.pages.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
 * @param errors what is wrong with it, in sentences
 * @param warnings what may harm somebody in it, in sentences
 * @param source the text from which it is translated; null when there is none
 */
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
        List<String> errors,
        List<String> warnings,
        @Nullable String source) {
    /** Where a group begins. */
    static Row group(
            String name,
            String label,
            @Nullable String hint,
            boolean removable,
            List<String> errors) {
        return new Row(
                "open", name, label, hint, "", List.of(), null, false, removable, errors, List.of(),
                null);
    }

    /** A row of which nothing else is said. */
    static Row bare(String kind, String name, String label, String value) {
        return new Row(
                kind, name, label, null, value, List.of(), null, false, false, List.of(), List.of(),
                null);
    }

    /** Id of the field on its page; addresses of summaries lead to it. */
    public String id() {
        return idOf(name);
    }

    public static String idOf(String name) {
        return "f-" + name.replace('/', '-').replace('#', '-');
    }

    public boolean isWrong() {
        return !errors.isEmpty();
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
