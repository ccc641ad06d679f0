package org.notorturetj.pages.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.form.Choices;
import org.notorturetj.pages.form.FormContent;
import org.notorturetj.pages.form.FormRows;
import org.notorturetj.pages.form.MemberSchema;
import org.notorturetj.pages.form.Notes;
import org.notorturetj.pages.form.Row;

/** Puts the page of a part together. */
@ApplicationScoped
class EditorView {
    /** Buttons that save what was typed, before they do anything else. */
    static final Set<String> SAVING = Set.of("", "save", "submit");

    private final Frames frames;
    private final DocumentsApi documents;
    private final PartSchemas schemas;
    private final Choices choices;
    private final Parts parts;
    private final People people;
    private final Refusing refusing;
    private final Differences differences;
    private final ReviewView reviews;
    private final CommentRows comments;
    private final LinkFinder finder;
    private final Presence presence;
    private final PostedForm form;
    private final MeApi me;

    EditorView(
            Frames frames,
            DocumentsApi documents,
            PartSchemas schemas,
            Choices choices,
            Parts parts,
            People people,
            Refusing refusing,
            Differences differences,
            ReviewView reviews,
            CommentRows comments,
            LinkFinder finder,
            Presence presence,
            PostedForm form,
            MeApi me) {
        this.frames = frames;
        this.documents = documents;
        this.schemas = schemas;
        this.choices = choices;
        this.parts = parts;
        this.people = people;
        this.refusing = refusing;
        this.differences = differences;
        this.reviews = reviews;
        this.comments = comments;
        this.finder = finder;
        this.presence = presence;
        this.form = form;
        this.me = me;
    }

    /** What the content of a part is made of. */
    MemberSchema schema(Part part) {
        return schemas.of(part);
    }

    /** The content of the form that was sent. */
    Map<String, Object> typed(Part part) {
        return new FormContent(form, choices).read(schema(part));
    }

    EditorPage of(Part part, WorkingPart stored, EditorState state) {
        WorkingPart working = state.typed() == null ? stored : stored.with(state.typed());
        WorkingDocument document = documents.get(part.document());
        Frame frame =
                frames.titled(
                        document.title() == null
                                ? Frames.type(document.type(), language())
                                : document.title());
        Language reader = frame.lang();
        MemberSchema schema = schemas.of(document.type(), part);
        Buttons buttons = Buttons.of(document, part, reader);
        Optional<Source> source = source(part, working, state.from());
        Map<String, Object> theirs = state.theirs();
        Function<String, @Nullable String> beside =
                theirs != null
                        ? name -> Pointers.text(theirs, name)
                        : name -> source.map(it -> Pointers.text(it.content(), name)).orElse(null);
        Faults faults = faults(part, working, state, reader);
        PartWarnings warnings = PartWarnings.of(stored, part);
        List<CommentRows.Said> said = comments.said(part, working);
        List<Row> rows =
                new FormRows(
                                reader,
                                choices,
                                Notes.of(
                                        beside,
                                        faults == null ? Map.of() : faults.notes(),
                                        warnings.notes(),
                                        CommentRows.notes(said)))
                        .of(schema, offered(working));
        return EditorPageBuilder.builder()
                .f(frame)
                .part(part)
                .type(Frames.type(document.type(), reader))
                .tabs(PartTab.all(document, part, reader))
                .state(stateLine(working, reader))
                .isBegun(working.number() > 0)
                .buttons(buttons)
                .rows(rows)
                .shown(Shown.of(rows, reader))
                .review(reviews.of(document, part, working, buttons.isWritable(), reader))
                .etag(state.etag() == null ? "" : state.etag())
                .from(source.map(Source::language).map(Language::tag).orElse(""))
                .sourceEtag(source.map(Source::etag).orElse(""))
                .beside(
                        theirs != null
                                ? Frames.word("theirs", reader)
                                : source.map(
                                                it ->
                                                        Frames.word(
                                                                "language-" + it.language().tag(),
                                                                reader))
                                        .orElse(""))
                .summary(
                        faults == null
                                ? null
                                : refusing.summary(faults.refusal(), faults.links(rows)))
                .theirs(
                        theirs == null
                                ? List.of()
                                : Shown.beside(
                                        new FormRows(reader, choices, Notes.NONE)
                                                .of(schema, theirs),
                                        reader))
                .isUnsaved(state.typed() != null)
                .keptAt(state.keptAt() == null ? null : Moments.minute(state.keptAt(), reader))
                .done(
                        state.done() == null
                                ? null
                                : Frames.wordOr("done-" + state.done(), "", reader))
                .warnings(warnings.links(rows, reader))
                .comments(
                        CommentRows.Comments.of(
                                said,
                                comments.form(
                                        rows,
                                        "comment".equals(state.done()),
                                        isRefusedComment(state))))
                .finder(finder.search(schema, rows, part, frame))
                .others(others(part, document, buttons, state))
                .changed(differences.ofSource(part, working, reader))
                .translatable(source.isEmpty() ? translatable(document, part) : List.of())
                .isPublished(working.number() > 0 && working.state().equals("published"))
                .previews(
                        working.number() > 0
                                && !part.isFacts()
                                && me.get().may().contains("preview"))
                .isNamed(FalseAlarmForm.isOffered(state) && !isRefusedComment(state))
                .build();
    }

    /**
     * Whoever may write it is seen to write it as soon as she has the page, without scripts too.
     */
    private List<String> others(
            Part part, WorkingDocument document, Buttons buttons, EditorState state) {
        return presence.others(
                buttons.isWritable()
                        ? presence.say(part, state.etag(), null).items()
                        : document.editing(),
                part);
    }

    private @Nullable Faults faults(
            Part part, WorkingPart working, EditorState state, Language reader) {
        return state.refusal() == null
                ? null
                : new Faults(
                        state.refusal(), part, working.content(), isRefusedComment(state), reader);
    }

    private boolean isRefusedComment(EditorState state) {
        return state.refusal() != null && form.action().equals("comment");
    }

    private Language language() {
        return me.get().titlesIn();
    }

    /** The page offers a slug where the desk does. */
    private static Map<String, Object> offered(WorkingPart working) {
        if (working.slugOffer() == null) {
            return working.content();
        }
        Map<String, Object> content = new LinkedHashMap<>(working.content());
        content.putIfAbsent("slug", working.slugOffer());
        return content;
    }

    /** What it is translated from: what was chosen now, or what was said before. */
    private Optional<Source> source(Part part, WorkingPart working, @Nullable Language from) {
        if (part.isFacts()) {
            return Optional.empty();
        }
        Language language =
                from != null ? from : working.source() == null ? null : working.source().language();
        if (language == null || language == part.language()) {
            return Optional.empty();
        }
        return parts.find(new Part(part.document(), language))
                .map(it -> new Source(language, String.valueOf(it.etag()), it.content()));
    }

    private String stateLine(WorkingPart working, Language reader) {
        return working.number() == 0
                ? Frames.word("not-begun", reader)
                : Frames.word("state-" + working.state(), reader)
                        + " · "
                        + Moments.minute(working.savedAt(), reader)
                        + " · "
                        + people.name(working.answer(), "author");
    }

    /** Languages from which this text could be translated. */
    private static List<Language> translatable(WorkingDocument document, Part part) {
        return part.isFacts()
                ? List.of()
                : document.texts().stream()
                        .map(text -> text.language())
                        .filter(language -> language != part.language())
                        .toList();
    }

    /** The text that stands beside a translation. */
    private record Source(Language language, String etag, Map<String, Object> content) {}
}
