package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;
import org.notorturetj.pages.form.Labels;

/** Warnings of a document: each is accepted by name, at its place, or only told. */
public final class WarningRows {
    private WarningRows() {}

    /** The rows of one document. */
    public static List<WarningRow> of(
            String document,
            @Nullable List<Warning> warnings,
            @Nullable Said said,
            List<String> ticked,
            Language reader) {
        return of(Map.of(document, warnings == null ? List.of() : warnings), said, ticked, reader);
    }

    /**
     * The rows of several documents.
     *
     * @param warnings by the ids of the documents
     * @param said what was refused; what it asks about is a row too
     * @param ticked the fields that were ticked before
     */
    static List<WarningRow> of(
            Map<String, List<Warning>> warnings,
            @Nullable Said said,
            List<String> ticked,
            Language reader) {
        Map<String, WarningRow> rows = new LinkedHashMap<>();
        warnings.forEach(
                (document, all) ->
                        all.forEach(
                                warning -> {
                                    String value = value(document, warning);
                                    rows.put(
                                            value.isEmpty() ? warning.message() : value,
                                            new WarningRow(
                                                    value,
                                                    part(document, warning.member()),
                                                    Labels.path(warning.member(), reader),
                                                    warning.message(),
                                                    ticked.contains(value)));
                                }));
        if (said != null) {
            for (Said.Warned warned : said.warned()) {
                String[] parts = warned.value().split(" ", 4);
                rows.putIfAbsent(
                        warned.value(),
                        new WarningRow(
                                warned.value(),
                                part(parts[0], parts.length == 4 ? parts[3] : ""),
                                Labels.path(parts.length == 4 ? parts[3] : "", reader),
                                warned.sentence(),
                                ticked.contains(warned.value())));
            }
        }
        return new ArrayList<>(rows.values());
    }

    private static String value(String document, Warning warning) {
        return warning.seen() == null
                ? ""
                : Refusing.value(
                        new AcceptedWarning(
                                document, warning.warning(), warning.member(), warning.seen()));
    }

    /** The page of the part that a member belongs to. */
    private static String part(String document, String member) {
        String[] steps = member.split("/", 4);
        boolean isOfText = steps.length > 2 && steps[1].equals("editions");
        return "/desk/documents/" + document + "/" + (isOfText ? steps[2] : "facts");
    }

    /**
     * One of them.
     *
     * @param value as the field sends it; empty for one that nobody can accept by name
     * @param href the page where it can be read
     */
    public record WarningRow(
            String value, String href, String place, String sentence, boolean isTicked) {}
}
