package org.notorturetj.desk.preview;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.preview.PreviewApi;
import org.notorturetj.api.desk.preview.PreviewLink;
import org.notorturetj.api.desk.preview.PreviewedText;

import io.quarkus.security.PermissionsAllowed;

class PreviewResource implements PreviewApi {
    private final OpenPreview open;
    private final PreviewLinks links;
    private final CurrentPerson person;

    PreviewResource(OpenPreview open, PreviewLinks links, CurrentPerson person) {
        this.open = open;
        this.links = links;
        this.person = person;
    }

    @Override
    @PermitAll
    public PreviewedText get(String token) {
        return open.open(token);
    }

    @Override
    @PermissionsAllowed(Permission.PREVIEW)
    public PreviewLink link(String id) {
        return links.one(id);
    }

    @Override
    @PermissionsAllowed(Permission.PREVIEW)
    public void revoke(String id) {
        links.revoke(person.get(), id);
    }
}
