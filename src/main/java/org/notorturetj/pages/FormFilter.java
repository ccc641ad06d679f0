package org.notorturetj.pages;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.desk.TakesIdempotencyKey;
import org.notorturetj.platform.filter.DeskFilter;
import org.notorturetj.platform.http.DeskPath;

/**
 * Forms of the pages come from the session that sends them. One that was made in a session before
 * is not carried out, and not lost: it comes back with all that stands in it, to be sent again.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 3)
class FormFilter implements DeskFilter {
    /** A part of a file is no form: the page's script sends its token beside it. */
    private static final Set<String> FORMS = Set.of(HttpMethod.POST, HttpMethod.PATCH);

    private static final String TOKEN = "Form-Token";

    private final PostedForm form;
    private final Frames frames;
    private final FormToken token;
    private final Troubles troubles;

    FormFilter(PostedForm form, Frames frames, FormToken token, Troubles troubles) {
        this.form = form;
        this.frames = frames;
        this.token = token;
        this.troubles = troubles;
    }

    private String sent(ContainerRequestContext request) {
        String beside = request.getHeaderString(TOKEN);
        return beside == null ? form.text(PostedForm.TOKEN) : beside;
    }

    @Override
    public void filterDesk(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!DeskPath.isPage(path)
                || !FORMS.contains(request.getMethod())
                || path.equals(DeskPath.FILE_FORM) // read as it arrives, its token first
                || Links.LEAVING.contains(path)
                || path.equals(Links.SIGN_IN)) {
            return;
        }
        if (!frames.isSignedIn()) {
            request.abortWith(troubles.signIn(path));
        } else if (!token.isOwn(sent(request))) {
            request.abortWith(troubles.outdated());
        } else {
            form.get(PostedForm.ONCE)
                    .ifPresent(
                            key ->
                                    request.getHeaders()
                                            .putSingle(
                                                    TakesIdempotencyKey.HEADER, '"' + key + '"'));
        }
    }
}
