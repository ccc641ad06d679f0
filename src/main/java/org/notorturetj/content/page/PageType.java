package org.notorturetj.content.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.PageFacts;
import org.notorturetj.api.desk.text.PageText;
import org.notorturetj.api.page.Page;
import org.notorturetj.api.page.PageSummary;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.platform.text.Licence;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.platform.text.ReadingTime;
import org.notorturetj.platform.text.SeoText;
import org.notorturetj.platform.text.markdown.Markdown;

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
    public Rendering render(RenderInput<PageFacts, PageText> source) {
        PageFacts facts = source.facts();
        PageText text = source.text();
        String html = Markdown.toHtml(text.body());
        var record =
                new Page(
                        type().word(),
                        source.id(),
                        text.slug(),
                        text.title(),
                        text.summary(),
                        html,
                        facts.sources(),
                        ReadingTime.minutes(Markdown.toPlainText(html)),
                        source.firstPublished(),
                        source.updated(source.firstPublished()),
                        text.corrections(),
                        SeoText.of(text.title(), text.summary()),
                        List.of(),
                        source.licence(),
                        Licence.address(source.licence()),
                        Phrase.ATTRIBUTION.in(source.language()),
                        source.sampleMark(),
                        source.sourceIsNewerMark());
        return new Rendering(
                record,
                summary(record),
                facts.rank(),
                Facets.of().with("sample", source.sample() ? "true" : null).toSet(),
                text.slug());
    }

    private static PageSummary summary(Page record) {
        return new PageSummary(
                record.type(),
                record.id(),
                record.slug(),
                record.title(),
                record.summary(),
                record.readingMinutes(),
                record.publishedAt(),
                record.updatedAt(),
                record.sample());
    }
}
