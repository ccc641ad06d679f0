package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Summary;
import org.notorturetj.pages.form.FormRows;
import org.notorturetj.pages.form.Row;
import org.notorturetj.platform.problem.Refusal;

/** Where what the desk refused of a part stands in its form. */
final class Faults {
    private Faults() {}

    /** The sentences for each field, by its name. */
    static Map<String, List<String>> byField(Refusal refusal, Part part, Language language) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (MemberError error : refusal.errors(language)) {
            field(error.parameter(), part)
                    .ifPresent(
                            field ->
                                    errors.computeIfAbsent(field, name -> new ArrayList<>())
                                            .add(sentence(error, language)));
        }
        return errors;
    }

    /**
     * What stands at the top, with links to the fields at fault.
     *
     * @param rows of the form below it
     */
    static List<Summary.Link> links(Refusal refusal, Part part, Language language, List<Row> rows) {
        return refusal.errors(language).stream()
                .map(error -> link(error, part, language, rows))
                .toList();
    }

    private static Summary.Link link(
            MemberError error, Part part, Language language, List<Row> rows) {
        String field = field(error.parameter(), part).orElse("");
        return rows.stream()
                .filter(row -> row.name().equals(field) && !row.kind().equals("close"))
                .findFirst()
                .map(
                        row ->
                                new Summary.Link(
                                        "#" + row.id(),
                                        row.label() + ": " + sentence(error, language)))
                .orElseGet(
                        () ->
                                new Summary.Link(
                                        elsewhere(error, part),
                                        place(error, part, language) + sentence(error, language)));
    }

    private static String sentence(MemberError error, Language language) {
        String message = error.message();
        if (error.named() != null) {
            message += " " + Frames.word("place", language) + ": “" + error.named().words() + "”";
        }
        return message;
    }

    /** A text is handed in together with the facts: what is wrong with these stands elsewhere. */
    private static @Nullable String elsewhere(MemberError error, Part part) {
        return !part.isFacts() && error.parameter().startsWith("facts/")
                ? "/desk/documents/"
                        + part.document()
                        + "/facts#"
                        + Row.idOf("c/" + error.parameter().substring("facts/".length()))
                : null;
    }

    /** Facts are named with their member: it is on another page. */
    private static String place(MemberError error, Part part, Language language) {
        if (elsewhere(error, part) == null) {
            return "";
        }
        String member = error.parameter().substring(error.parameter().lastIndexOf('/') + 1);
        return Frames.word("facts", language) + " · " + FormRows.label(member, language) + ": ";
    }

    private static Optional<String> field(String member, Part part) {
        String name = member.startsWith("/") ? member.substring(1) : member;
        name = name.startsWith("content/") ? name.substring("content/".length()) : name;
        if (part.isFacts() && name.startsWith("facts/")) {
            name = name.substring("facts/".length());
        } else if (name.startsWith("facts/") || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("c/" + name);
    }
}
