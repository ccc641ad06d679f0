package org.notorturetj.desk.document;

import java.util.List;
import java.util.Map;
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
import org.notorturetj.api.desk.document.WorkingDocumentBuilder;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.idempotency.Creates;
import org.notorturetj.desk.listing.DocumentList;
import org.notorturetj.desk.saving.DocumentFinder;

import io.quarkus.security.PermissionsAllowed;

class DocumentResource implements DocumentsApi {
    private final DocumentList list;
    private final DocumentFinder finder;
    private final FactsVersions versions;
    private final CreateFilledDocument create;
    private final CopyDocument copy;
    private final DocumentViews views;
    private final CurrentPerson person;
    private final CreatedDocument created;

    DocumentResource(
            DocumentList list,
            DocumentFinder finder,
            FactsVersions versions,
            CreateFilledDocument create,
            CopyDocument copy,
            DocumentViews views,
            CurrentPerson person,
            CreatedDocument created) {
        this.list = list;
        this.finder = finder;
        this.versions = versions;
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
        List<WorkingDocument> items = views.documents(ids.items());
        return new Items<>(Boolean.TRUE.equals(facts) ? withFacts(items) : items, ids.next());
    }

    private List<WorkingDocument> withFacts(List<WorkingDocument> items) {
        Map<String, Facts> working =
                versions.working(items.stream().map(WorkingDocument::id).toList());
        return items.stream()
                .map(
                        it ->
                                working.containsKey(it.id())
                                        ? WorkingDocumentBuilder.builder(it)
                                                .content(
                                                        DocumentViews.members(
                                                                working.get(it.id()).content()))
                                                .build()
                                        : it)
                .toList();
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
