package org.notorturetj.pages.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.comment.Comment;
import org.notorturetj.api.desk.comment.NewComment;
import org.notorturetj.api.desk.profile.Me;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.desk.workflow.ColleagueFilter;
import org.notorturetj.api.desk.workflow.ColleaguesApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.form.Labels;
import org.notorturetj.pages.form.Note;
import org.notorturetj.pages.form.Passage;
import org.notorturetj.pages.form.Row;

/** What colleagues say of a part, at the places of which they speak, and the form for more. */
@ApplicationScoped
class CommentRows {
    private final Parts parts;
    private final ColleaguesApi colleagues;
    private final People people;
    private final MeApi me;
    private final PostedForm form;

    CommentRows(Parts parts, ColleaguesApi colleagues, People people, MeApi me, PostedForm form) {
        this.parts = parts;
        this.colleagues = colleagues;
        this.people = people;
        this.me = me;
        this.form = form;
    }

    /** What was said, the oldest first. */
    List<Said> said(Part part, WorkingPart working) {
        Language reader = me.get().titlesIn();
        return working.number() == 0
                ? List.of()
                : parts.comments(part).stream().map(it -> said(it, working, reader)).toList();
    }

    private Said said(Comment comment, WorkingPart working, Language reader) {
        String field = comment.member() == null ? null : "c" + comment.member();
        String text = field == null ? null : Pointers.text(working.content(), field);
        return CommentRowsSaidBuilder.builder()
                .id(comment.id())
                .who(people.name(comment, "author"))
                .when(Moments.minute(comment.writtenAt(), reader))
                .text(comment.body())
                .field(field)
                .label(comment.member() == null ? "" : Labels.path(comment.member(), reader))
                .quote(comment.quote())
                .place(
                        text == null || comment.quote() == null
                                ? null
                                : Passage.find(text, comment.quote()).orElse(null))
                .mentions(
                        comment.mentions().stream()
                                .map(it -> people.name(it, "account"))
                                .collect(Collectors.joining(", ")))
                .resolved(
                        comment.resolvedAt() == null
                                ? null
                                : people.name(comment, "resolvedBy")
                                        + ", "
                                        + Moments.minute(comment.resolvedAt(), reader))
                .build();
    }

    /** What is open, beside the fields of which it speaks. */
    static Map<String, List<Note>> notes(List<Said> all) {
        Map<String, List<Note>> notes = new LinkedHashMap<>();
        for (Said said : all) {
            if (said.isOpen() && said.field() != null) {
                notes.computeIfAbsent(said.field(), name -> new ArrayList<>())
                        .add(
                                Note.said(
                                        said.who() + ": " + said.text(),
                                        said.place(),
                                        "#comment-" + said.id()));
            }
        }
        return notes;
    }

    /** Whether she is writing a comment, which she has not said yet. */
    boolean isTyped() {
        return form.get("comment").isPresent();
    }

    /** What she wants to say. */
    NewComment sent() {
        List<String> named = form.values("comment-mentions");
        return new NewComment(
                form.text("comment").replace("\r\n", "\n").strip(),
                form.get("comment-member").orElse(null),
                form.get("comment-quote").map(String::strip).orElse(null),
                named.isEmpty() ? null : named);
    }

    /**
     * The form, with what she has typed in it.
     *
     * @param rows of the part, of which she may speak
     * @param isSaid whether what was typed has been said
     * @param isRefused whether it was refused
     */
    Form form(List<Row> rows, boolean isSaid, boolean isRefused) {
        Me reader = me.get();
        if (!reader.may().contains("comment")) {
            return Form.NONE;
        }
        List<String> named = isSaid ? List.of() : form.values("comment-mentions");
        return new Form(
                true,
                isRefused,
                isSaid ? "" : form.text("comment"),
                rows.stream()
                        .filter(row -> row.isField() && !row.value().isBlank())
                        .map(row -> member(row, reader.titlesIn(), isSaid))
                        .toList(),
                isSaid ? "" : form.text("comment-quote"),
                colleagues()
                        .filter(it -> !it.value().equals(reader.id()))
                        .map(
                                it ->
                                        new Row.Option(
                                                it.value(), it.name(), named.contains(it.value())))
                        .toList());
    }

    private Row.Option member(Row row, Language reader, boolean isSaid) {
        String pointer = row.name().substring(1);
        return new Row.Option(
                pointer,
                Labels.path(pointer, reader),
                !isSaid && form.text("comment-member").equals(pointer));
    }

    private Stream<Row.Option> colleagues() {
        return WholeList.of(page -> colleagues.list(new ColleagueFilter(null, null), page)).stream()
                .map(it -> new Row.Option(it.account(), people.name(it, "account"), false));
    }

    /**
     * What a colleague said.
     *
     * @param field of which it speaks; null: all of them
     * @param label of that field
     * @param quote the words of which it speaks; null: all of the field
     * @param place where they stand now; null: nowhere any more
     * @param mentions whom it names
     * @param resolved by whom, and when; null while it is open
     */
    @MadeByName
    public record Said(
            String id,
            String who,
            String when,
            String text,
            @Nullable String field,
            String label,
            @Nullable String quote,
            @Nullable Passage place,
            String mentions,
            @Nullable String resolved) {
        public boolean isOpen() {
            return resolved == null;
        }

        /** Id of the field on the page. */
        public String at() {
            return field == null ? "" : Row.idOf(field);
        }
    }

    /** All that was said, and the form for more. */
    public record Comments(List<Said> open, List<Said> resolved, Form form) {
        static Comments of(List<Said> all, Form form) {
            return new Comments(
                    all.stream().filter(Said::isOpen).toList(),
                    all.stream().filter(it -> !it.isOpen()).toList(),
                    form);
        }
    }

    /** The form for saying something. */
    public record Form(
            boolean isShown,
            boolean isRefused,
            String text,
            List<Row.Option> members,
            String quote,
            List<Row.Option> people) {
        static final Form NONE = new Form(false, false, "", List.of(), "", List.of());

        /** Whether somebody is filling it in. */
        public boolean isOpen() {
            return isRefused || !text.isEmpty() || !quote.isEmpty();
        }
    }
}
