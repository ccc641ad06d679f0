package org.notorturetj.desk.editing;

import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.editing.Autosave;
import org.notorturetj.api.desk.editing.AutosavesApi;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.autosave.Autosaves;
import org.notorturetj.content.autosave.Autosaves.Autosaved;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkus.security.PermissionsAllowed;

class AutosaveResource implements AutosavesApi {
    private final Autosaves autosaves;
    private final KeepAutosave keep;
    private final CurrentPerson person;

    AutosaveResource(Autosaves autosaves, KeepAutosave keep, CurrentPerson person) {
        this.autosaves = autosaves;
        this.keep = keep;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public Items<Autosave> list(String id) {
        String own = person.get().accountId();
        return Items.whole(
                autosaves.of(own, keep.document(id).id()).stream()
                        .map(AutosaveResource::view)
                        .toList());
    }

    @Override
    @Transactional
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public void discard(String id, String part) {
        autosaves.forget(
                person.get().accountId(),
                keep.document(id).id(),
                Language.ofTag(part).orElse(null));
    }

    private static Autosave view(Autosaved it) {
        return new Autosave(
                it.language(),
                it.basedOn(),
                it.savedAt(),
                CanonicalJson.mapper().convertValue(it.content(), new TypeReference<>() {}));
    }
}
