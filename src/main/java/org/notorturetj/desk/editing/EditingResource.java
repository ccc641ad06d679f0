package org.notorturetj.desk.editing;

import java.util.List;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.editing.BeingEdited;
import org.notorturetj.api.desk.editing.EditingApi;
import org.notorturetj.api.desk.editing.EditingNotice;

import io.quarkus.security.PermissionsAllowed;

class EditingResource implements EditingApi {
    private final WhoIsEditing editing;
    private final CurrentPerson person;

    EditingResource(WhoIsEditing editing, CurrentPerson person) {
        this.editing = editing;
        this.person = person;
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public Items<BeingEdited> say(String id, EditingNotice notice) {
        editing.say(person.get().accountId(), id, notice.language());
        return Items.whole(editing.of(List.of(id)).getOrDefault(id, List.of()));
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public void stop(String id) {
        editing.stop(person.get().accountId(), id);
    }
}
