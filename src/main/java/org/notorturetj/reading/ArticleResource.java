package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.article.Article;
import org.notorturetj.api.article.ArticleApi;
import org.notorturetj.api.article.ArticleFilter;
import org.notorturetj.api.article.ArticleSummary;
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
class ArticleResource implements ArticleApi {
    private static final String ARTICLE = DocumentType.ARTICLE.word();

    private final Lists lists;
    private final SlugResolver slugs;
    private final Details details;

    ArticleResource(Lists lists, SlugResolver slugs, Details details) {
        this.lists = lists;
        this.slugs = slugs;
        this.details = details;
    }

    @Override
    public Listing<ArticleSummary> list(Language lang, ArticleFilter filter, PageRequest page) {
        PublicationDays.checkOrder(filter.from(), filter.to());
        var facets =
                new FacetFilter()
                        .with("kind", filter.kind())
                        .with("section", filter.section())
                        .with("topic", filter.topic())
                        .with("region", filter.region())
                        .with("case", filter.caseCode())
                        .facets();
        var days =
                new Query(
                        ARTICLE,
                        facets,
                        PublicationDays.notAfter(filter.to()),
                        PublicationDays.notBefore(filter.from()),
                        null);
        return lists.page(
                lang, days.changedSince(filter.updatedSince()), page, ArticleSummary.class);
    }

    @Override
    public Detailed<Article> get(Language lang, String slug) {
        return details.detailed(lang, slugs.resolve(lang, ARTICLE, slug), Article.class);
    }
}
