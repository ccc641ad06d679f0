package org.notorturetj.content.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.PageFacts;
import org.notorturetj.api.desk.text.PageText;
import org.notorturetj.api.page.Page;
import org.notorturetj.api.page.PageBuilder;
import org.notorturetj.api.page.PageSummary;
import org.notorturetj.api.page.PageSummaryBuilder;
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

/** Static pages: ordered by rank. */
@ApplicationScoped
class PageType implements TypeRules<PageFacts, PageText> {
    @Override
    public DocumentType type() {
        return DocumentType.PAGE;
    }

    @Override
    public List<String> legacyAddresses(PageText text) {
        return text.legacyAddresses();
    }

    @Override
    public @Nullable String licence(PageFacts facts) {
        return facts.licence();
    }

    @Override
    public Rendering render(RenderInput<PageFacts, PageText> input) {
        PageFacts facts = input.facts();
        PageText text = input.text();
        Body body = input.body(text.body());
        var record =
                PageBuilder.builder()
                        .type(type().word())
                        .id(input.id())
                        .slug(text.slug())
                        .title(text.title())
                        .summary(text.summary())
                        .html(body.html())
                        .pictures(body.pictures())
                        .sources(facts.sources())
                        .readingMinutes(ReadingTime.minutes(Markdown.toPlainText(body.html())))
                        .published(
                                input.published(
                                        input.firstPublished(),
                                        text.corrections(),
                                        SeoText.of(text.title(), text.summary())))
                        .sourceIsNewer(input.sourceIsNewerMark())
                        .build();
        return new Rendering(
                record,
                summary(record),
                facts.rank(),
                Facets.of()
                        .with("media", PlacedPictures.ids(text.body()))
                        .with("sample", input.sample() ? "true" : null)
                        .toSet(),
                text.slug());
    }

    private static PageSummary summary(Page record) {
        return PageSummaryBuilder.builder()
                .type(record.type())
                .id(record.id())
                .slug(record.slug())
                .title(record.title())
                .summary(record.summary())
                .readingMinutes(record.readingMinutes())
                .publishedAt(record.published().publishedAt())
                .updatedAt(record.published().updatedAt())
                .sample(record.published().sample())
                .build();
    }
}
