package org.notorturetj.pages.editing;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.form.PastedHtml;

import io.quarkus.security.Authenticated;

/** HTML from a clipboard, as Markdown. */
@Path("/desk/paste")
@Authenticated
public class PastePages {
    private final PostedForm form;

    PastePages(PostedForm form) {
        this.form = form;
    }

    @POST
    @Produces(MediaType.TEXT_PLAIN)
    public Response paste() {
        return Response.ok(
                        PastedHtml.markdown(form.text("html")),
                        MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.VARY, "Cookie")
                .build();
    }
}
