package org.notorturetj.desk.screen;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.FactsApi;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.editing.Autosave;
import org.notorturetj.api.desk.editing.AutosavesApi;
import org.notorturetj.api.desk.edition.TextSource;
import org.notorturetj.api.desk.edition.TextsApi;
import org.notorturetj.api.desk.edition.WorkingText;
import org.notorturetj.api.desk.revision.Compared;
import org.notorturetj.api.desk.revision.Difference;
import org.notorturetj.api.desk.revision.TextDifferenceApi;
import org.notorturetj.api.desk.screen.EditingScreen;
import org.notorturetj.api.desk.screen.EditingScreenApi;
import org.notorturetj.api.text.Language;

import io.quarkus.security.PermissionsAllowed;

/** Asks the operations that there are, each of which says for itself who may read what. */
class EditingScreenResource implements EditingScreenApi {
    private final DocumentsApi documents;
    private final FactsApi facts;
    private final TextsApi texts;
    private final TextDifferenceApi differences;
    private final PartLists lists;
    private final AutosavesApi autosaves;
    private final CurrentPerson person;

    EditingScreenResource(
            DocumentsApi documents,
            FactsApi facts,
            TextsApi texts,
            TextDifferenceApi differences,
            PartLists lists,
            AutosavesApi autosaves,
            CurrentPerson person) {
        this.documents = documents;
        this.facts = facts;
        this.texts = texts;
        this.differences = differences;
        this.lists = lists;
        this.autosaves = autosaves;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public EditingScreen get(String id, @Nullable Language language, @Nullable Language from) {
        WorkingDocument document = documents.get(id);
        boolean begun = language == null ? document.facts() != null : has(document, language);
        WorkingText text = language != null && begun ? texts.get(id, language) : null;
        TextSource source = text == null ? null : text.state().source();
        Language beside = from != null || source == null ? from : source.language();
        return new EditingScreen(
                document,
                document.facts() == null ? null : facts.get(id),
                text,
                beside != null && beside != language && has(document, beside)
                        ? texts.get(id, beside)
                        : null,
                changed(id, source),
                begun ? lists.comments(id, language) : List.of(),
                begun ? lists.revisions(id, language) : List.of(),
                autosave(id, language));
    }

    private static boolean has(WorkingDocument document, Language language) {
        return document.texts().stream().anyMatch(text -> text.language() == language);
    }

    private @Nullable Difference changed(String id, @Nullable TextSource source) {
        return source == null || !source.behind()
                ? null
                : differences.compare(
                        id,
                        source.language(),
                        new Compared(source.number(), source.save(), null, null));
    }

    /** Who only reads has typed nothing. */
    private @Nullable Autosave autosave(String id, @Nullable Language language) {
        Person reader = person.get();
        return reader.may(Permission.EDIT_TEXT) || reader.may(Permission.EDIT_FACTS)
                ? autosaves.list(id).items().stream()
                        .filter(kept -> kept.language() == language)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
