package org.notorturetj.desk.workflow;

import java.util.List;

import jakarta.transaction.Transactional;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.NewDocument;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.EditionState;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;
import org.notorturetj.platform.problem.Refused;

import io.quarkus.security.PermissionsAllowed;

class DocumentResource implements DocumentsApi {
    private static final int CREATED = 201;

    private final Documents documents;
    private final Found found;
    private final CreateDocument create;
    private final Views views;
    private final CurrentPerson person;

    DocumentResource(
            Documents documents,
            Found found,
            CreateDocument create,
            Views views,
            CurrentPerson person) {
        this.documents = documents;
        this.found = found;
        this.create = create;
        this.views = views;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Verb.READ)
    public Items<WorkingDocument> list(DocumentFilter filter, PageRequest page) {
        Document after = page.cursor() == null ? null : documents.findById(page.cursor());
        if (page.cursor() != null && after == null) {
            throw new Refused(ProblemType.BAD_CURSOR);
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
    @ResponseStatus(CREATED)
    @PermissionsAllowed(Verb.CREATE)
    public WorkingDocument create(NewDocument document) {
        return views.document(create.create(person.get(), document));
    }

    @Override
    @Transactional
    @PermissionsAllowed(Verb.READ)
    public WorkingDocument get(String id) {
        return views.document(found.document(id));
    }
}
