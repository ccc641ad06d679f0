package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.casefile.CaseUpdate;
import org.notorturetj.api.casefile.CaseUpdateApi;
import org.notorturetj.api.casefile.CaseUpdateFilter;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Documents;

@PermitAll
class CaseUpdateResource implements CaseUpdateApi {
    private final Documents documents;

    CaseUpdateResource(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Listing<CaseUpdate> list(Language lang, CaseUpdateFilter filter, PageRequest page) {
        return documents.list(lang, DocumentType.CASE_UPDATE, filter, page, CaseUpdate.class);
    }
}
