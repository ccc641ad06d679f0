package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Summary;
import org.notorturetj.pages.form.Labels;
import org.notorturetj.pages.form.Note;
import org.notorturetj.pages.form.Passage;
import org.notorturetj.pages.form.Row;

/** What may harm somebody in a part, beside its members and above all of them. */
record PartWarnings(List<Warning> warnings, Part part, Map<String, Object> content) {
    static PartWarnings of(WorkingPart working, Part part) {
        return new PartWarnings(
                working.warnings().stream()
                        .filter(
                                it ->
                                        it.member().isEmpty() // the whole document
                                                || it.member().equals(part.pointer())
                                                || it.member().startsWith(part.pointer() + "/"))
                        .toList(),
                part,
                working.content());
    }

    /** What stands beside each field, by its name. */
    Map<String, List<Note>> notes() {
        Map<String, List<Note>> notes = new LinkedHashMap<>();
        for (Warning warning : warnings) {
            notes.computeIfAbsent(field(warning), name -> new ArrayList<>())
                    .add(Note.warning(warning.message(), place(warning)));
        }
        return notes;
    }

    private @Nullable Passage place(Warning warning) {
        String text = Pointers.text(content, field(warning));
        return text == null || warning.from() == null || warning.to() == null
                ? null
                : Passage.of(text, warning.from(), warning.to());
    }

    /** All of them, with links to their fields. */
    List<Summary.Link> links(List<Row> rows, Language reader) {
        return warnings.stream().map(warning -> link(warning, rows, reader)).toList();
    }

    private Summary.Link link(Warning warning, List<Row> rows, Language reader) {
        String field = field(warning);
        return rows.stream()
                .filter(row -> !field.isEmpty() && row.holds(field))
                .findFirst()
                .map(
                        row ->
                                new Summary.Link(
                                        "#" + row.id(),
                                        Labels.path(field.substring(1), reader)
                                                + ": "
                                                + warning.message()))
                .orElseGet(() -> new Summary.Link(null, warning.message()));
    }

    private String field(Warning warning) {
        return warning.member().isEmpty()
                ? ""
                : "c" + warning.member().substring(part.pointer().length());
    }
}
