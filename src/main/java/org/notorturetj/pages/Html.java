package org.notorturetj.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

/** Responses of the pages. */
public final class Html {
    public static final MediaType TYPE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private Html() {}

    public static Response page(TemplateInstance page) {
        return page(Response.Status.OK.getStatusCode(), page);
    }

    public static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(TYPE).entity(page.render()).build();
    }

    /** Leads to another page, after a form was carried out: going back does not send it again. */
    public static Response go(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
