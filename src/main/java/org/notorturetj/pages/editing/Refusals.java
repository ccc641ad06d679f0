package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Summary;
import org.notorturetj.pages.form.FormRows;
import org.notorturetj.pages.form.Row;
import org.notorturetj.platform.problem.ProblemTexts;
import org.notorturetj.platform.problem.Refusal;

/** Says what the desk refused: at the top of the page, and beside each field. */
@ApplicationScoped
class Refusals {
    private final ProblemTexts texts;

    Refusals(ProblemTexts texts) {
        this.texts = texts;
    }

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
     * What stands at the top.
     *
     * @param rows of the form below it
     */
    Summary summary(Refusal refusal, Part part, Language language, List<Row> rows) {
        List<Summary.Link> links = new ArrayList<>();
        for (MemberError error : refusal.errors(language)) {
            String field = field(error.parameter(), part).orElse("");
            links.add(
                    rows.stream()
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
                                                    place(error, part, language)
                                                            + sentence(error, language))));
        }
        return new Summary(
                texts.title(refusal.type(), language),
                List.of(texts.detail(refusal.type(), language)),
                links);
    }

    private static String sentence(MemberError error, Language language) {
        String message = error.message();
        if (error.named() != null) {
            message += " " + Frames.word("place", language) + ": “" + error.named().words() + "”";
        }
        return message;
    }

    /** A text is handed in together with the facts: what is wrong with these stands elsewhere. */
    private static @org.jspecify.annotations.Nullable String elsewhere(
            MemberError error, Part part) {
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

    private static java.util.Optional<String> field(String member, Part part) {
        String name = member.startsWith("/") ? member.substring(1) : member;
        name = name.startsWith("content/") ? name.substring("content/".length()) : name;
        if (part.isFacts() && name.startsWith("facts/")) {
            name = name.substring("facts/".length());
        } else if (name.startsWith("facts/") || name.isEmpty()) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of("c/" + name);
    }
}
