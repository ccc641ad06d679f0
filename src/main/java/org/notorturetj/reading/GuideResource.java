package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.guide.Guide;
import org.notorturetj.api.guide.GuideApi;
import org.notorturetj.api.guide.GuideFilter;
import org.notorturetj.api.guide.GuideSummary;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Documents;

@PermitAll
class GuideResource implements GuideApi {
    private final Documents documents;

    GuideResource(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Listing<GuideSummary> list(Language lang, GuideFilter filter, PageRequest page) {
        return documents.list(lang, DocumentType.GUIDE, filter, page, GuideSummary.class);
    }

    @Override
    public Detailed<Guide> get(Language lang, String slug) {
        return documents.get(lang, DocumentType.GUIDE, slug, Guide.class);
    }
}
