package org.notorturetj.reading;

import java.util.Set;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.page.Page;
import org.notorturetj.api.page.PageApi;
import org.notorturetj.api.page.PageSummary;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Details;
import org.notorturetj.reading.record.Lists;
import org.notorturetj.reading.record.Query;
import org.notorturetj.reading.record.SlugResolver;

@PermitAll
class PageResource implements PageApi {
    private static final String PAGE = DocumentType.PAGE.word();

    private final Lists lists;
    private final SlugResolver slugs;
    private final Details details;

    PageResource(Lists lists, SlugResolver slugs, Details details) {
        this.lists = lists;
        this.slugs = slugs;
        this.details = details;
    }

    @Override
    public Listing<PageSummary> list(Language lang, PageRequest page) {
        return lists.page(lang, Query.of(PAGE, Set.of()), page, PageSummary.class);
    }

    @Override
    public Detailed<Page> get(Language lang, String slug) {
        return details.detailed(lang, slugs.resolve(lang, PAGE, slug), Page.class);
    }
}
