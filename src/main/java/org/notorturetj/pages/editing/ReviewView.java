package org.notorturetj.pages.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.FactsState;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.upload.FilesApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.pages.Choice;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.file.ShownFile;
import org.notorturetj.pages.form.Choices;
import org.notorturetj.pages.form.FormRows;
import org.notorturetj.pages.form.Notes;
import org.notorturetj.pages.publishing.ConsentLines;
import org.notorturetj.pages.publishing.WarningRows;
import org.notorturetj.platform.problem.ProblemException;

/** Puts beside a part all that whoever checks it must have seen. */
@ApplicationScoped
class ReviewView {
    private static final Set<String> CHECKED = Set.of("in_review", "approved");

    /** The box that approves the facts with a text. */
    static final String WITH_FACTS = "with-facts";

    /** The member of facts that names a clean file. */
    private static final String FILE = "file";

    private final Parts parts;
    private final FilesApi files;
    private final PartSchemas schemas;
    private final Choices choices;
    private final ConsentBeside consent;
    private final Differences differences;
    private final PostedForm form;

    ReviewView(
            Parts parts,
            FilesApi files,
            PartSchemas schemas,
            Choices choices,
            ConsentBeside consent,
            Differences differences,
            PostedForm form) {
        this.parts = parts;
        this.files = files;
        this.schemas = schemas;
        this.choices = choices;
        this.consent = consent;
        this.differences = differences;
        this.form = form;
    }

    /**
     * What stands beside a part.
     *
     * @param isWritable whether it is shown as a form, which has no room for the facts
     */
    Review of(
            WorkingDocument document,
            Part part,
            WorkingPart working,
            boolean isWritable,
            Language reader) {
        boolean checked = CHECKED.contains(working.state());
        ConsentLines.Lines agreed =
                checked ? consent.of(document, reader) : ConsentLines.Lines.NONE;
        return new Review(
                file(document, part, working),
                part.isFacts() || isWritable ? List.of() : facts(document, reader),
                agreed.lines(),
                agreed.isLacking(),
                checked ? differences.toReaders(part, reader) : List.of(),
                part.isFacts()
                        ? List.of()
                        : WarningRows.of(
                                document.id(),
                                working.warnings(),
                                null,
                                form.values("accept"),
                                reader),
                part.isFacts() || isWritable ? null : withFacts(document),
                form.action().equals("back") ? form.text("comment") : "");
    }

    /** The facts stand beside the text that is checked, and wait as well. */
    private @Nullable Choice withFacts(WorkingDocument document) {
        FactsState facts = document.facts();
        return facts != null
                        && document.actions() != null
                        && document.actions().stream()
                                .anyMatch(
                                        it ->
                                                it.operation().equals("approveFacts")
                                                        && it.possible())
                ? new Choice(facts.etag(), "", form.isTicked(WITH_FACTS))
                : null;
    }

    /** The picture, report or recording that facts name: nobody describes or approves it unseen. */
    private @Nullable ShownFile file(WorkingDocument document, Part part, WorkingPart working) {
        if (!DocumentType.is(document.type(), Trait.SHOWN_BY_OTHERS)) {
            return null;
        }
        Map<String, Object> facts =
                part.isFacts()
                        ? working.content()
                        : parts.find(new Part(document.id(), null))
                                .map(WorkingPart::content)
                                .orElse(Map.of());
        try {
            return facts.get(FILE) instanceof String id ? ShownFile.of(files.get(id)) : null;
        } catch (ProblemException erased) {
            return null;
        }
    }

    private List<Shown> facts(WorkingDocument document, Language reader) {
        Part facts = new Part(document.id(), null);
        return parts.find(facts)
                .map(
                        working ->
                                Shown.beside(
                                        new FormRows(reader, choices, Notes.NONE)
                                                .of(
                                                        schemas.of(document.type(), facts),
                                                        working.content()),
                                        reader))
                .orElse(List.of());
    }
}
