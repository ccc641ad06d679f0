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
import org.notorturetj.reading.record.Documents;

@PermitAll
class ArticleResource implements ArticleApi {
    private final Documents documents;

    ArticleResource(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Listing<ArticleSummary> list(Language lang, ArticleFilter filter, PageRequest page) {
        return documents.list(lang, DocumentType.ARTICLE, filter, page, ArticleSummary.class);
    }

    @Override
    public Detailed<Article> get(Language lang, String slug) {
        return documents.get(lang, DocumentType.ARTICLE, slug, Article.class);
    }
}
