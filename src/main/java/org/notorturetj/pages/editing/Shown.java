package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.form.Note;
import org.notorturetj.pages.form.Row;

/**
 * A member as it is read, where nobody writes it.
 *
 * @param isHeading whether it only names what follows
 * @param name of the member, as a JSON pointer
 * @param id of the place on the page, as the field has it in a form
 */
record Shown(
        String label,
        String value,
        boolean isHeading,
        boolean isLong,
        List<Note> notes,
        String id,
        String name) {
    /** The same where another part is shown on the page, whose ids these would repeat. */
    static List<Shown> beside(List<Row> rows, Language reader) {
        return of(rows, reader).stream().map(it -> it.withId("beside-" + it.id())).toList();
    }

    private Shown withId(String other) {
        return new Shown(label, value, isHeading, isLong, notes, other, "");
    }

    static List<Shown> of(List<Row> rows, Language reader) {
        List<Shown> shown = new ArrayList<>();
        for (Row row : rows) {
            switch (row.kind()) {
                case "open" ->
                        shown.add(
                                new Shown(row.label(), "", true, false, row.notes(), row.id(), ""));
                case "close" -> dropEmptyHeading(shown);
                case "add", "hidden" -> {}
                default -> {
                    String value = value(row, reader);
                    if (!value.isEmpty()) {
                        shown.add(
                                new Shown(
                                        row.label(),
                                        value,
                                        false,
                                        row.kind().equals("markdown") || row.kind().equals("text"),
                                        row.notes(),
                                        row.id(),
                                        row.name().substring(1)));
                    }
                }
            }
        }
        return shown;
    }

    /** Of a group that ends, when nothing stands in it. */
    private static void dropEmptyHeading(List<Shown> shown) {
        if (!shown.isEmpty()) {
            Shown last = shown.get(shown.size() - 1);
            if (last.isHeading() && last.notes().isEmpty()) {
                shown.remove(shown.size() - 1);
            }
        }
    }

    private static String value(Row row, Language reader) {
        return switch (row.kind()) {
            case "choice", "choices" ->
                    row.options().stream()
                            .filter(Row.Option::isChosen)
                            .map(Row.Option::name)
                            .collect(Collectors.joining(", "));
            case "tick" -> Frames.word(row.value().equals("true") ? "yes" : "no", reader);
            default -> row.value().isEmpty() && row.made() != null ? row.made() : row.value();
        };
    }
}
