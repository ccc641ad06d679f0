package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Summary;
import org.notorturetj.pages.form.Labels;
import org.notorturetj.pages.form.Note;
import org.notorturetj.pages.form.Passage;
import org.notorturetj.pages.form.Row;
import org.notorturetj.platform.problem.Refusal;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.problem.Violation;

/**
 * Where what the desk refused of a part stands in its form.
 *
 * @param content that was sent
 * @param ofComment whether a comment was refused, and not the part
 */
record Faults(
        Refusal refusal,
        Part part,
        Map<String, Object> content,
        boolean ofComment,
        Language reader) {
    /** What stands beside each field, by its name. */
    Map<String, List<Note>> notes() {
        Map<String, List<Note>> notes = new LinkedHashMap<>();
        for (Violation violation : refusal.violations()) {
            MemberError error = violation.error(reader);
            field(error.parameter())
                    .ifPresent(
                            field ->
                                    notes.computeIfAbsent(field, name -> new ArrayList<>())
                                            .add(
                                                    Note.error(
                                                            message(violation),
                                                            place(violation, field))));
        }
        return notes;
    }

    /** What to do with a field, where the desk says it of a request that has no field. */
    private String message(Violation violation) {
        String rule = violation.rule().rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Frames.wordOr("field-" + rule, violation.error(reader).message(), reader);
    }

    /** The words at fault; null if it is all of the member. */
    private @Nullable Passage place(Violation violation, String field) {
        String text = Pointers.text(content, field);
        if (text == null) {
            return null;
        }
        return violation.named() != null
                ? Passage.of(text, violation.named().from(), violation.named().to())
                : isHidden(violation.rule()) ? Passage.hidden(text).orElse(null) : null;
    }

    private static boolean isHidden(RuleMessage rule) {
        return rule.rule().name().equals("FORBIDDEN_CHARACTER");
    }

    /**
     * What stands at the top, with links to the fields at fault.
     *
     * @param rows of the form below it
     */
    List<Summary.Link> links(List<Row> rows) {
        return refusal.violations().stream().map(violation -> link(violation, rows)).toList();
    }

    private Summary.Link link(Violation violation, List<Row> rows) {
        MemberError error = violation.error(reader);
        String sentence = sentence(violation);
        if (ofComment) {
            return new Summary.Link(
                    "#comment" + error.parameter().replaceFirst("^/", "-").replaceAll("/.*", ""),
                    sentence);
        }
        String field = field(error.parameter()).orElse("");
        return rows.stream()
                .filter(row -> row.holds(field) && !row.kind().equals("hidden"))
                .findFirst()
                .map(row -> new Summary.Link("#" + row.id(), row.label() + ": " + sentence))
                .orElseGet(
                        () -> new Summary.Link(elsewhere(error), nameElsewhere(error) + sentence));
    }

    /** What is wrong, with the words at fault if it is no more than a few. */
    String sentence(Violation violation) {
        Passage place =
                field(violation.member()).map(field -> place(violation, field)).orElse(null);
        String message = message(violation);
        return place == null
                ? message
                : message
                        + " "
                        + Frames.word("place", reader)
                        + ": "
                        + Frames.word("quoted-from", reader)
                        + place.before()
                        + place.words()
                        + place.after()
                        + Frames.word("quoted-to", reader);
    }

    /** All of them in one line, where there is no form to show them in. */
    List<String> sentences() {
        return refusal.violations().stream()
                .map(
                        violation ->
                                field(violation.member())
                                                .map(
                                                        it ->
                                                                Labels.path(it.substring(1), reader)
                                                                        + ": ")
                                                .orElse("")
                                        + sentence(violation))
                .toList();
    }

    /** A text is handed in together with the facts: what is wrong with these stands elsewhere. */
    private @Nullable String elsewhere(MemberError error) {
        if (error.parameter().equals("/comment")) {
            return "#back";
        }
        if (!part.isFacts() && error.parameter().equals("facts")) {
            return "/desk/documents/" + part.document() + "/facts";
        }
        return !part.isFacts() && error.parameter().startsWith("facts/")
                ? "/desk/documents/"
                        + part.document()
                        + "/facts#"
                        + Row.idOf("c/" + error.parameter().substring("facts/".length()))
                : null;
    }

    /** Facts are named with their member: it is on another page. */
    private String nameElsewhere(MemberError error) {
        if (elsewhere(error) == null || !error.parameter().contains("facts/")) {
            return "";
        }
        String member = error.parameter().substring(error.parameter().lastIndexOf('/') + 1);
        return Frames.word("facts", reader) + " · " + Labels.of(member, reader) + ": ";
    }

    private Optional<String> field(String member) {
        if (ofComment) {
            return Optional.empty();
        }
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
