package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.form.Row;

/**
 * A member as it is read, where nobody writes it.
 *
 * @param isHeading whether it only names what follows
 */
record Shown(String label, String value, boolean isHeading, boolean isLong, List<String> warnings) {
    static List<Shown> of(List<Row> rows, Language reader) {
        List<Shown> shown = new ArrayList<>();
        for (Row row : rows) {
            switch (row.kind()) {
                case "open" -> shown.add(new Shown(row.label(), "", true, false, List.of()));
                case "close", "add", "hidden" -> {}
                default -> {
                    String value = value(row, reader);
                    if (!value.isEmpty()) {
                        shown.add(
                                new Shown(
                                        row.label(),
                                        value,
                                        false,
                                        row.kind().equals("markdown") || row.kind().equals("text"),
                                        row.warnings()));
                    }
                }
            }
        }
        return withoutEmptyHeadings(shown);
    }

    private static List<Shown> withoutEmptyHeadings(List<Shown> all) {
        List<Shown> kept = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            boolean ends = index + 1 == all.size() || all.get(index + 1).isHeading();
            if (!all.get(index).isHeading() || !ends) {
                kept.add(all.get(index));
            }
        }
        return kept;
    }

    private static String value(Row row, Language reader) {
        return switch (row.kind()) {
            case "choice", "choices" ->
                    row.options().stream()
                            .filter(Row.Option::isChosen)
                            .map(Row.Option::name)
                            .collect(Collectors.joining(", "));
            case "tick" -> Frames.word(row.value().equals("true") ? "yes" : "no", reader);
            default -> row.value();
        };
    }
}
