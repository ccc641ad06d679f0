package org.notorturetj.desk.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.content.document.Document;
import org.notorturetj.desk.idempotency.AnswerAnew;
import org.notorturetj.desk.saving.DocumentFinder;
import org.notorturetj.platform.http.Addresses;

/** The response to a new document: 201, with its address and all there is of it. */
@ApplicationScoped
public class CreatedDocument implements AnswerAnew<WorkingDocument> {
    private final DocumentFinder finder;
    private final DocumentViews views;
    private final Addresses links;

    CreatedDocument(DocumentFinder finder, DocumentViews views, Addresses links) {
        this.finder = finder;
        this.views = views;
        this.links = links;
    }

    /** The answer, in the transaction of the caller. */
    public Response answer(Document created) {
        // Not created(…): it would make the URI absolute, using the Host header.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.api("/desk/v1/documents/" + created.id()))
                .entity(views.document(created))
                .build();
    }

    @Override
    public String idOf(WorkingDocument answer) {
        return answer.id();
    }

    @Override
    public Response again(String id) {
        return answer(finder.document(id));
    }
}
