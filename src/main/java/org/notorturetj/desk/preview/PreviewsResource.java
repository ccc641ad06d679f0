package org.notorturetj.desk.preview;

import java.net.URI;
import java.time.Duration;

import jakarta.ws.rs.core.Response;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.preview.MadePreview;
import org.notorturetj.api.desk.preview.NewPreview;
import org.notorturetj.api.desk.preview.PreviewLink;
import org.notorturetj.api.desk.preview.PreviewsApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.idempotency.GivesSecret;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;
import org.notorturetj.platform.http.Addresses;

import io.quarkus.security.PermissionsAllowed;

class PreviewsResource implements PreviewsApi {
    private final PreviewLinks links;
    private final CurrentPerson person;
    private final Addresses addresses;

    PreviewsResource(PreviewLinks links, CurrentPerson person, Addresses addresses) {
        this.links = links;
        this.person = person;
        this.addresses = addresses;
    }

    @Override
    @PermissionsAllowed(Permission.PREVIEW)
    @GivesSecret
    public Response make(String id, Language lang, NewPreview preview) {
        MadePreview made = links.make(person.get(), id, lang, Duration.ofHours(preview.life()));
        return Response.created(URI.create(addresses.api("/desk/v1/previews/links/" + made.id())))
                .entity(made)
                .build();
    }

    @Override
    @PermissionsAllowed(Permission.PREVIEW)
    public Items<PreviewLink> list(String id, Language lang, PageRequest page) {
        return Pages.newestFirst(
                "previews",
                links.of(id, lang).stream(),
                link -> new PageCursor(link.createdAt(), link.id()),
                page);
    }
}
