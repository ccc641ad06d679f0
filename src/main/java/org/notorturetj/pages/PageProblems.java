package org.notorturetj.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.desk.MemberError;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.filter.DeskFilter;
import org.notorturetj.platform.http.DeskPath;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Whatever a page refuses is said on a page, with what was written still on it. */
@Provider
class PageProblems implements DeskFilter.OfResponses {
    /** What somebody has to do in the settings before anything else. */
    private static final Set<String> FIRST =
            Set.of(
                    ProblemType.PASSWORD_CHANGE_REQUIRED.reference(),
                    ProblemType.TOTP_REQUIRED.reference());

    private final Troubles troubles;

    PageProblems(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public void filterDesk(ContainerRequestContext request, ContainerResponseContext response) {
        if (DeskPath.isPage(request.getUriInfo().getPath())
                && response.getEntity() instanceof HttpProblem problem) {
            replace(response, page(request, problem));
        }
    }

    private Response page(ContainerRequestContext request, HttpProblem problem) {
        int status = problem.getStatusCode();
        String title = String.valueOf(problem.getTitle());
        boolean sent = request.getMethod().equals(HttpMethod.POST);
        if (sent && request.getUriInfo().getPath().equals(Links.SIGN_IN)) {
            return troubles.signInAgain(status, title + ". " + problem.getDetail());
        }
        if (status == ProblemType.UNAUTHORIZED.status()) {
            return troubles.signIn(here(request.getUriInfo(), sent));
        }
        if (FIRST.contains(String.valueOf(problem.getType()))) {
            return sent
                    ? troubles.settingsFirst(status, title, sentences(problem))
                    : Html.go(Links.SETTINGS);
        }
        return troubles.trouble(status, title, sentences(problem));
    }

    /** Where somebody was; what a form asked for is a page without its query. */
    private static String here(UriInfo uri, boolean sent) {
        String query = sent ? null : uri.getRequestUri().getRawQuery();
        return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }

    private static List<String> sentences(HttpProblem problem) {
        List<String> sentences = new ArrayList<>();
        sentences.add(String.valueOf(problem.getDetail()));
        if (problem.getParameters().get("errors") instanceof List<?> errors) {
            for (Object error : errors) {
                if (error instanceof MemberError member) {
                    sentences.add(member.message());
                }
            }
        }
        return sentences;
    }

    private static void replace(ContainerResponseContext response, Response page) {
        response.setStatus(page.getStatus());
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        for (Map.Entry<String, List<Object>> header : page.getHeaders().entrySet()) {
            response.getHeaders().put(header.getKey(), header.getValue());
        }
        response.setEntity(
                page.getEntity(), new java.lang.annotation.Annotation[0], page.getMediaType());
    }
}
