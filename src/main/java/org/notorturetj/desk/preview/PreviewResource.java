package org.notorturetj.desk.preview;

import java.util.List;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.preview.PreviewApi;
import org.notorturetj.api.desk.preview.PreviewLink;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.plain.DraftPages;
import org.notorturetj.platform.http.Browsers;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.PermissionsAllowed;

class PreviewResource implements PreviewApi {
    /** What a browser is told in words. */
    private static final Set<ProblemType> SHOWN =
            Set.of(ProblemType.NOT_FOUND, ProblemType.GONE, ProblemType.INVALID_TEXT);

    private final OpenPreview open;
    private final PreviewLinks links;
    private final DraftPages pages;
    private final CurrentPerson person;

    @Context HttpHeaders headers;

    PreviewResource(OpenPreview open, PreviewLinks links, DraftPages pages, CurrentPerson person) {
        this.open = open;
        this.links = links;
        this.pages = pages;
        this.person = person;
    }

    @Override
    @PermitAll
    public Response get(String token) {
        if (!Browsers.wantPage(headers)) {
            return written(open.open(token).text(), MediaType.APPLICATION_JSON_TYPE).build();
        }
        MediaType html = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
        try {
            OpenPreview.Draft draft = open.open(token);
            return written(pages.of(draft.language(), draft.record(), draft.expiresAt()), html)
                    .header(HttpHeaders.CONTENT_LANGUAGE, draft.language().tag())
                    .build();
        } catch (ProblemException refused) {
            if (!SHOWN.contains(refused.type())) {
                throw refused;
            }
            Language language = Browsers.language(headers);
            return written(pages.refused(language, sentences(refused, language)), html)
                    .status(refused.type().status())
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .build();
        }
    }

    private static Response.ResponseBuilder written(Object body, MediaType type) {
        return Response.ok(body, type).header(HttpHeaders.VARY, "Accept, Accept-Language");
    }

    private static List<String> sentences(ProblemException refused, Language language) {
        return refused.violations().isEmpty()
                ? List.of(DraftPages.ended(language))
                : refused.violations().stream()
                        .map(wrong -> wrong.member() + ": " + wrong.rule().in(language))
                        .toList();
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
