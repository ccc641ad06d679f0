package org.notorturetj.search;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.search.SearchApi;
import org.notorturetj.api.search.SearchFilter;
import org.notorturetj.api.search.SearchRequest;
import org.notorturetj.api.search.SearchResults;
import org.notorturetj.api.search.Suggestions;
import org.notorturetj.api.text.Language;

@PermitAll
class SearchResource implements SearchApi {
    private final Search search;
    private final Suggest suggest;

    SearchResource(Search search, Suggest suggest) {
        this.search = search;
        this.suggest = suggest;
    }

    @Override
    public SearchResults search(Language lang, SearchFilter filter, PageRequest page) {
        return search.search(lang, filter, page);
    }

    @Override
    public SearchResults ask(Language lang, SearchRequest request) {
        return search.search(lang, request.filter(), request.page());
    }

    @Override
    public Suggestions suggest(Language lang, String q) {
        return suggest.suggest(lang, q);
    }
}
