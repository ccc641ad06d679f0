package org.notorturetj.desk.document;

import java.util.Objects;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.document.DocumentCounts;
import org.notorturetj.api.desk.document.DocumentFilter;
import org.notorturetj.api.desk.document.DocumentsApi;
import org.notorturetj.api.desk.document.NewCopy;
import org.notorturetj.api.desk.document.NewDocument;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.listing.DocumentList;
import org.notorturetj.desk.saving.DocumentFinder;

import io.quarkus.security.PermissionsAllowed;

class DocumentResource implements DocumentsApi {
    private final DocumentList list;
    private final DocumentFinder finder;
    private final CreateFilledDocument create;
    private final CopyDocument copy;
    private final DocumentViews views;
    private final CurrentPerson person;
    private final CreatedDocument created;

    DocumentResource(
            DocumentList list,
            DocumentFinder finder,
            CreateFilledDocument create,
            CopyDocument copy,
            DocumentViews views,
            CurrentPerson person,
            CreatedDocument created) {
        this.list = list;
        this.finder = finder;
        this.create = create;
        this.copy = copy;
        this.views = views;
        this.person = person;
        this.created = created;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Items<WorkingDocument> list(
            DocumentFilter filter,
            @Nullable String state,
            @Nullable String sort,
            @Nullable Boolean facts,
            PageRequest page) {
        Items<String> ids = list.page(filter, person.get().accountId(), state, sort, page);
        return new Items<>(views.documents(ids.items(), Boolean.TRUE.equals(facts)), ids.next());
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public DocumentCounts counts(DocumentFilter filter) {
        return list.counts(filter, person.get().accountId());
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.CREATE)
    @Creates(CreatedDocument.class)
    public Response create(NewDocument document) {
        return created.answer(create.create(person.get(), document));
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.CREATE)
    @Creates(CreatedDocument.class)
    public Response copy(String id, @Nullable NewCopy wanted) {
        return created.answer(
                copy.copy(
                        person.get(),
                        id,
                        Objects.requireNonNullElse(wanted, new NewCopy(null, null))));
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public WorkingDocument get(String id) {
        return views.document(finder.document(id));
    }
}
