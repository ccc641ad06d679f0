package org.notorturetj.pages;

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
    private final PostedForm form;
    private final Frames frames;
    private final SessionCookie cookies;
    private final Troubles troubles;

    FormFilter(PostedForm form, Frames frames, SessionCookie cookies, Troubles troubles) {
        this.form = form;
        this.frames = frames;
        this.cookies = cookies;
        this.troubles = troubles;
    }

    @Override
    public void filterDesk(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!DeskPath.isPage(path)
                || !request.getMethod().equals(HttpMethod.POST)
                || Links.LEAVING.contains(path)
                || path.equals(Links.SIGN_IN)) {
            return;
        }
        if (!frames.isSignedIn()) {
            request.abortWith(troubles.signIn(path));
        } else if (!frames.cookie()
                .map(cookie -> cookies.isOf(cookie, form.text(PostedForm.TOKEN)))
                .orElse(false)) {
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
