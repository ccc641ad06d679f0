package org.notorturetj.content.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.article.Article;
import org.notorturetj.api.article.ArticleBuilder;
import org.notorturetj.api.article.ArticleSummary;
import org.notorturetj.api.article.ArticleSummaryBuilder;
import org.notorturetj.api.desk.facts.ArticleFacts;
import org.notorturetj.api.desk.text.ArticleText;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.RenderInput.Body;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.platform.text.ReadingTime;
import org.notorturetj.platform.text.SeoText;
import org.notorturetj.platform.text.markdown.Markdown;
import org.notorturetj.platform.text.markdown.PlacedPictures;

/** Articles: listed newest first. */
@ApplicationScoped
class ArticleType implements TypeRules<ArticleFacts, ArticleText> {
    @Override
    public DocumentType type() {
        return DocumentType.ARTICLE;
    }

    @Override
    public List<String> legacyAddresses(ArticleText text) {
        return text.legacyAddresses();
    }

    @Override
    public Map<Language, String> feedIds(ArticleFacts facts) {
        return facts.feedIds();
    }

    @Override
    public @Nullable String licence(ArticleFacts facts) {
        return facts.licence();
    }

    @Override
    public Rendering render(RenderInput<ArticleFacts, ArticleText> input) {
        ArticleFacts facts = input.facts();
        ArticleText text = input.text();
        Instant publishedAt =
                Objects.requireNonNullElse(facts.publishedAt(), input.firstPublished());
        Body body = input.body(text.body());
        int minutes = ReadingTime.minutes(Markdown.toPlainText(body.html()));
        var record =
                ArticleBuilder.builder()
                        .type(type().word())
                        .id(input.id())
                        .slug(text.slug())
                        .title(text.title())
                        .summary(text.summary())
                        .html(body.html())
                        .kind(facts.kind())
                        .section(facts.section())
                        .topics(facts.topics())
                        .regions(facts.regions())
                        .caseCode(facts.caseCode())
                        .author(text.author())
                        .image(input.picture(facts.image()))
                        .gallery(input.pictures(facts.gallery()))
                        .pictures(body.pictures())
                        .readingMinutes(minutes)
                        .published(
                                input.published(
                                        publishedAt,
                                        text.corrections(),
                                        SeoText.of(text.title(), text.summary()),
                                        input.attachments(facts.gallery())))
                        .sourceIsNewer(input.sourceIsNewerMark())
                        .build();
        Facets facets =
                Facets.of()
                        .with("kind", facts.kind())
                        .with("section", facts.section())
                        .with("topic", facts.topics())
                        .with("region", facts.regions())
                        .with("case", facts.caseCode())
                        .with("sample", input.sample() ? "true" : null);
        facets.with("media", facts.image())
                .with("media", facts.gallery())
                .with("media", PlacedPictures.ids(text.body()));
        return new Rendering(
                record, summary(record), -publishedAt.toEpochMilli(), facets.toSet(), text.slug());
    }

    private static ArticleSummary summary(Article record) {
        return ArticleSummaryBuilder.builder()
                .type(record.type())
                .id(record.id())
                .slug(record.slug())
                .title(record.title())
                .summary(record.summary())
                .kind(record.kind())
                .section(record.section())
                .topics(record.topics())
                .regions(record.regions())
                .caseCode(record.caseCode())
                .image(record.image() == null ? null : record.image().inLists())
                .readingMinutes(record.readingMinutes())
                .publishedAt(record.published().publishedAt())
                .updatedAt(record.published().updatedAt())
                .sample(record.published().sample())
                .build();
    }
}
