package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.casefile.CaseUpdate;
import org.notorturetj.api.casefile.CaseUpdateApi;
import org.notorturetj.api.casefile.CaseUpdateFilter;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.FacetFilter;
import org.notorturetj.reading.record.Lists;
import org.notorturetj.reading.record.Query;

@PermitAll
class CaseUpdateResource implements CaseUpdateApi {
    private final Lists lists;

    CaseUpdateResource(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Listing<CaseUpdate> list(Language lang, CaseUpdateFilter filter, PageRequest page) {
        var facets =
                new FacetFilter()
                        .with("urgent", filter.urgent() == null ? null : filter.urgent().toString())
                        .with("case", filter.caseCode())
                        .with("region", filter.region())
                        .facets();
        return lists.page(
                lang,
                Query.of(DocumentType.CASE_UPDATE.word(), facets)
                        .changedSince(filter.updatedSince()),
                page,
                CaseUpdate.class);
    }
}
