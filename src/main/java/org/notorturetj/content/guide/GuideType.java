package org.notorturetj.content.guide;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.GuideFacts;
import org.notorturetj.api.desk.text.GuideText;
import org.notorturetj.api.guide.ChecklistItem;
import org.notorturetj.api.guide.Guide;
import org.notorturetj.api.guide.GuideBuilder;
import org.notorturetj.api.guide.GuideSummary;
import org.notorturetj.api.guide.GuideSummaryBuilder;
import org.notorturetj.api.guide.Legal;
import org.notorturetj.api.guide.Review;
import org.notorturetj.api.guide.Step;
import org.notorturetj.api.guide.Translation;
import org.notorturetj.api.text.Words;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.review.LegalReviewStatus;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.ReadingTime;
import org.notorturetj.platform.text.SeoText;
import org.notorturetj.platform.text.markdown.Markdown;

/** Guides: ordered by rank. */
@ApplicationScoped
class GuideType implements TypeRules<GuideFacts, GuideText> {
    @Override
    public DocumentType type() {
        return DocumentType.GUIDE;
    }

    @Override
    public List<String> legacyAddresses(GuideText text) {
        return text.legacyAddresses();
    }

    @Override
    public @Nullable String licence(GuideFacts facts) {
        return facts.licence();
    }

    @Override
    public void checkText(GuideFacts facts, GuideText text, Violations required) {
        required.that(!text.steps().isEmpty(), "steps", Rule.STEPS)
                .that(
                        distinct(text.steps().stream().map(GuideText.StepText::id).toList()),
                        "steps/id",
                        Rule.KEYS)
                .that(
                        distinct(text.checklist().stream().map(ChecklistItem::id).toList()),
                        "checklist/id",
                        Rule.KEYS)
                .that(!text.sources().isEmpty(), "sources", Rule.SOURCES);
    }

    @Override
    public void checkSubmittedText(GuideText text, Violations required) {
        GuideSources.check(text.sources(), required);
    }

    private static boolean distinct(List<String> ids) {
        return new HashSet<>(ids).size() == ids.size()
                && ids.stream().allMatch(id -> id != null && id.matches(Words.SLUG));
    }

    @Override
    public Rendering render(RenderInput<GuideFacts, GuideText> input) {
        GuideFacts facts = input.facts();
        GuideText text = input.text();
        LegalReviewStatus legal = input.reviewStatus().legal();
        String html = Markdown.toHtml(text.body());
        List<Step> steps =
                text.steps().stream()
                        .map(
                                step ->
                                        new Step(
                                                step.id(),
                                                step.title(),
                                                Markdown.toHtml(step.text())))
                        .toList();
        var record =
                GuideBuilder.builder()
                        .type(type().word())
                        .id(input.id())
                        .slug(text.slug())
                        .title(text.title())
                        .summary(text.summary())
                        .html(html)
                        .steps(steps)
                        .checklist(text.checklist())
                        .level(facts.level())
                        .audience(facts.audience())
                        .topics(facts.topics())
                        .regions(facts.regions())
                        .hotlines(facts.hotlines())
                        .contacts(facts.contacts())
                        .legal(
                                new Legal(
                                        LegalNotice.lawAsOf(facts, legal),
                                        GuideSources.safe(text.sources()),
                                        new Review(
                                                legal.status().word(),
                                                legal.reviewedAt(),
                                                legal.dueAt())))
                        .translation(new Translation(input.reviewStatus().translationStatus()))
                        .warning(LegalNotice.warning(legal, input.language()))
                        .readingMinutes(ReadingTime.minutes(plainText(html, steps)))
                        .published(
                                input.published(
                                        input.firstPublished(),
                                        text.corrections(),
                                        SeoText.of(text.title(), text.summary())))
                        .sourceIsNewer(input.sourceIsNewerMark())
                        .build();
        return new Rendering(record, summary(record), facts.rank(), facets(input), text.slug());
    }

    private static String plainText(String html, List<Step> steps) {
        var all = new StringBuilder(Markdown.toPlainText(html));
        steps.forEach(
                step ->
                        all.append('\n')
                                .append(step.title())
                                .append('\n')
                                .append(Markdown.toPlainText(step.html())));
        return all.toString();
    }

    private static Set<String> facets(RenderInput<GuideFacts, GuideText> input) {
        GuideFacts facts = input.facts();
        return Facets.of()
                .with("audience", facts.audience())
                .with("topic", facts.topics())
                .with("region", facts.regions())
                .with("level", facts.level())
                .with("legal-review", input.reviewStatus().legal().status().word())
                .with("sample", input.sample() ? "true" : null)
                .toSet();
    }

    private static GuideSummary summary(Guide record) {
        return GuideSummaryBuilder.builder()
                .type(record.type())
                .id(record.id())
                .slug(record.slug())
                .title(record.title())
                .summary(record.summary())
                .level(record.level())
                .audience(record.audience())
                .topics(record.topics())
                .regions(record.regions())
                .legalReview(record.legal().review().status())
                .translationReview(record.translation().review())
                .readingMinutes(record.readingMinutes())
                .publishedAt(record.published().publishedAt())
                .updatedAt(record.published().updatedAt())
                .sample(record.published().sample())
                .build();
    }
}
