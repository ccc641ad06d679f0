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
import org.notorturetj.reading.record.Details;
import org.notorturetj.reading.record.FacetFilter;
import org.notorturetj.reading.record.Lists;
import org.notorturetj.reading.record.Query;
import org.notorturetj.reading.record.SlugResolver;

@PermitAll
class GuideResource implements GuideApi {
    private static final String GUIDE = DocumentType.GUIDE.word();

    private final Lists lists;
    private final SlugResolver slugs;
    private final Details details;

    GuideResource(Lists lists, SlugResolver slugs, Details details) {
        this.lists = lists;
        this.slugs = slugs;
        this.details = details;
    }

    @Override
    public Listing<GuideSummary> list(Language lang, GuideFilter filter, PageRequest page) {
        var facets =
                new FacetFilter()
                        .with("audience", filter.audience())
                        .with("topic", filter.topic())
                        .with("level", filter.level())
                        .facets();
        return lists.page(lang, Query.of(GUIDE, facets), page, GuideSummary.class);
    }

    @Override
    public Detailed<Guide> get(Language lang, String slug) {
        return details.detailed(lang, slugs.resolve(lang, GUIDE, slug), Guide.class);
    }
}
