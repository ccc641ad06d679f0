package org.notorturetj.desk.editing;

import java.util.List;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.editing.EditingApi;
import org.notorturetj.api.desk.editing.EditingNotice;
import org.notorturetj.api.desk.editing.EditingState;
import org.notorturetj.desk.http.DeskProblems;

import io.quarkus.security.PermissionsAllowed;

class EditingResource implements EditingApi {
    private final WhoIsEditing editing;
    private final KeepAutosave autosave;
    private final DeskProblems problems;
    private final CurrentPerson person;

    EditingResource(
            WhoIsEditing editing,
            KeepAutosave autosave,
            DeskProblems problems,
            CurrentPerson person) {
        this.editing = editing;
        this.autosave = autosave;
        this.problems = problems;
        this.person = person;
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public EditingState say(String id, EditingNotice notice) {
        // Colleagues see her whatever becomes of what she typed.
        editing.say(person.get().accountId(), id, notice.language());
        KeepAutosave.Kept kept =
                notice.content() == null
                        ? new KeepAutosave.Kept(null, List.of())
                        : autosave.keep(person.get(), id, notice, notice.content());
        return new EditingState(
                editing.of(List.of(id)).getOrDefault(id, List.of()),
                null,
                kept.at(),
                kept.leftOut().isEmpty()
                        ? null
                        : kept.leftOut().stream().map(it -> it.error(problems.words())).toList());
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public void stop(String id) {
        editing.stop(person.get().accountId(), id);
    }
}
