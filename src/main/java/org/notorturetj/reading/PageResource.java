package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.page.Page;
import org.notorturetj.api.page.PageApi;
import org.notorturetj.api.page.PageSummary;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Documents;

@PermitAll
class PageResource implements PageApi {
    private final Documents documents;

    PageResource(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Listing<PageSummary> list(Language lang, PageRequest page) {
        return documents.list(lang, DocumentType.PAGE, page, PageSummary.class);
    }

    @Override
    public Detailed<Page> get(Language lang, String slug) {
        return documents.get(lang, DocumentType.PAGE, slug, Page.class);
    }
}
