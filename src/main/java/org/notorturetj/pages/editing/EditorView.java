package org.notorturetj.pages.editing;

import java.util.ArrayList;
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
import org.notorturetj.api.desk.type.TypeForms;
import org.notorturetj.api.desk.type.TypesApi;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.form.Choices;
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
    private final TypesApi types;
    private final Choices choices;
    private final Parts parts;
    private final People people;
    private final Refusing refusing;
    private final Differences differences;
    private final MeApi me;

    EditorView(
            Frames frames,
            DocumentsApi documents,
            TypesApi types,
            Choices choices,
            Parts parts,
            People people,
            Refusing refusing,
            Differences differences,
            MeApi me) {
        this.frames = frames;
        this.documents = documents;
        this.types = types;
        this.choices = choices;
        this.parts = parts;
        this.people = people;
        this.refusing = refusing;
        this.differences = differences;
        this.me = me;
    }

    /** What the content of a part is made of. */
    MemberSchema schema(Part part) {
        return schema(documents.get(part.document()).type(), part);
    }

    private MemberSchema schema(String type, Part part) {
        TypeForms forms =
                types.list().items().stream()
                        .filter(form -> form.type().equals(type))
                        .findFirst()
                        .orElseThrow();
        return new MemberSchema(part.isFacts() ? forms.facts() : forms.text());
    }

    EditorPage of(Part part, WorkingPart working, EditorState state) {
        WorkingDocument document = documents.get(part.document());
        Frame frame =
                frames.titled(
                        document.title() == null
                                ? Frames.type(document.type(), language())
                                : document.title());
        Language reader = frame.lang();
        Buttons buttons = Buttons.of(document, part, reader);
        Optional<Source> source = source(part, working, state.from());
        Map<String, List<String>> errors =
                state.refusal() == null ? Map.of() : Faults.byField(state.refusal(), part, reader);
        Map<String, Object> theirs = state.theirs();
        Function<String, @Nullable String> beside =
                theirs != null
                        ? name -> Pointers.text(theirs, name)
                        : name -> source.map(it -> Pointers.text(it.content(), name)).orElse(null);
        List<Row> rows =
                new FormRows(reader, choices, new Notes(errors, byField(working, part), beside))
                        .of(schema(document.type(), part), offered(working));
        return new EditorPage(
                frame,
                part,
                Frames.type(document.type(), reader),
                PartTab.all(document, part, reader),
                stateLine(working, reader),
                buttons,
                rows,
                Shown.of(rows, reader),
                part.isFacts() || buttons.isWritable() ? List.of() : factsBeside(document, reader),
                state.etag() == null ? "" : state.etag(),
                source.map(Source::language).map(Language::tag).orElse(""),
                source.map(Source::etag).orElse(""),
                theirs != null
                        ? Frames.word("theirs", reader)
                        : source.map(it -> Frames.word("language-" + it.language().tag(), reader))
                                .orElse(""),
                state.refusal() == null
                        ? null
                        : refusing.summary(
                                state.refusal(), Faults.links(state.refusal(), part, reader, rows)),
                state.typedAt() == null ? null : Moments.minute(state.typedAt(), reader),
                state.done() == null ? null : Frames.wordOr("done-" + state.done(), "", reader),
                working.warnings().stream()
                        .filter(warning -> warning.member().startsWith(part.pointer()))
                        .map(Warning::message)
                        .toList(),
                comments(part, working),
                document.editing().stream().map(it -> people.name(it, "account")).toList(),
                differences.of(part, working, reader),
                source.isEmpty() ? translatable(document, part) : List.of(),
                working.number() > 0 && working.state().equals("published"),
                working.number() > 0 && !part.isFacts() && me.get().may().contains("preview"));
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

    private static Map<String, List<String>> byField(WorkingPart working, Part part) {
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        for (Warning warning : working.warnings()) {
            if (warning.member().startsWith(part.pointer() + "/")) {
                warnings.computeIfAbsent(
                                "c" + warning.member().substring(part.pointer().length()),
                                name -> new ArrayList<>())
                        .add(warning.message());
            }
        }
        return warnings;
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

    /** Whoever checks a text sees the facts beside it. */
    private List<Shown> factsBeside(WorkingDocument document, Language reader) {
        Part facts = new Part(document.id(), null);
        return parts.find(facts)
                .map(
                        working ->
                                Shown.of(
                                        new FormRows(reader, choices, Notes.NONE)
                                                .of(
                                                        schema(document.type(), facts),
                                                        working.content()),
                                        reader))
                .orElse(List.of());
    }

    private List<Said> comments(Part part, WorkingPart working) {
        return working.number() == 0
                ? List.of()
                : parts.comments(part).stream()
                        .map(
                                comment ->
                                        new Said(
                                                people.name(comment, "author"),
                                                Moments.minute(comment.writtenAt(), language()),
                                                comment.body()))
                        .toList();
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

    /** What a colleague said. */
    public record Said(String who, String when, String text) {}
}
