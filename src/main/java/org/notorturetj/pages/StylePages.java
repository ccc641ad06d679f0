package org.notorturetj.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The one style sheet and the one script of all pages. */
@Path("/desk")
@PermitAll
public class StylePages {
    /** Where they are. */
    static final Set<String> ADDRESSES =
            Set.of("/desk/desk.css", "/desk/desk.js", "/desk/read.css");

    @GET
    @Path("/desk.css")
    @Produces("text/css;charset=UTF-8")
    public String style() {
        return file("/pages/desk.css");
    }

    @GET
    @Path("/desk.js")
    @Produces("text/javascript;charset=UTF-8")
    public String script() {
        return file("/pages/desk.js");
    }

    /** That of the pages for readers, for a draft that is shown as one. */
    @GET
    @Path("/read.css")
    @Produces("text/css;charset=UTF-8")
    public String readersStyle() {
        return file("/plain/style.css");
    }

    private static String file(String name) {
        try (InputStream file = StylePages.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
