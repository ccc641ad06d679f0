package org.notorturetj.pages;

import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/** The one style sheet and the one script of all pages. */
@Path("/desk")
@PermitAll
public class StylePages {
    /** Where they are. */
    static final Set<String> ADDRESSES =
            Set.of("/desk/desk.css", "/desk/desk.js", "/desk/read.css");

    private static final PackedFile STYLE = new PackedFile("/pages/desk.css");
    private static final PackedFile SCRIPT = new PackedFile("/pages/desk.js");
    private static final PackedFile READERS_STYLE = new PackedFile("/plain/style.css");

    @GET
    @Path("/desk.css")
    @Produces("text/css;charset=UTF-8")
    public Response style(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        return STYLE.answer(accepted);
    }

    @GET
    @Path("/desk.js")
    @Produces("text/javascript;charset=UTF-8")
    public Response script(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        return SCRIPT.answer(accepted);
    }

    /** That of the pages for readers, for a draft that is shown as one. */
    @GET
    @Path("/read.css")
    @Produces("text/css;charset=UTF-8")
    public Response readersStyle(
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        return READERS_STYLE.answer(accepted);
    }
}
