package org.notorturetj.desk.document;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.NewDocument;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.PermissionsAllowed;

class DocumentResource implements DocumentsApi {
    private final Documents documents;
    private final DocumentFinder finder;
    private final CreateFilledDocument create;
    private final DocumentViews views;
    private final CurrentPerson person;
    private final Addresses links;

    DocumentResource(
            Documents documents,
            DocumentFinder finder,
            CreateFilledDocument create,
            DocumentViews views,
            CurrentPerson person,
            Addresses links) {
        this.documents = documents;
        this.finder = finder;
        this.create = create;
        this.views = views;
        this.person = person;
        this.links = links;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Items<WorkingDocument> list(DocumentFilter filter, PageRequest page) {
        Document after = page.cursor() == null ? null : documents.findById(page.cursor());
        if (page.cursor() != null && after == null) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        List<Document> rows =
                documents.page(
                        filter.type(),
                        filter.state() == null ? null : EditionState.ofWord(filter.state()),
                        filter.language(),
                        after,
                        page.size() + 1);
        boolean more = rows.size() > page.size();
        List<Document> shown = more ? rows.subList(0, page.size()) : rows;
        return new Items<>(
                shown.stream().map(views::document).toList(),
                more ? shown.get(shown.size() - 1).id() : null);
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.CREATE)
    public Response create(NewDocument document) {
        WorkingDocument created = views.document(create.create(person.get(), document));
        // Not created(…): it would make the URI absolute, using the Host header.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.api("/desk/v1/documents/" + created.id()))
                .entity(created)
                .build();
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public WorkingDocument get(String id) {
        return views.document(finder.document(id));
    }
}
