package org.notorturetj.content.casefile;

import java.time.Instant;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.casefile.CaseFile;
import org.notorturetj.api.casefile.CaseFileBuilder;
import org.notorturetj.api.casefile.CaseSummary;
import org.notorturetj.api.casefile.CaseSummaryBuilder;
import org.notorturetj.api.desk.facts.CaseFacts;
import org.notorturetj.api.desk.text.CaseText;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.reply.AuthorityReplies;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.text.PartialDates;
import org.notorturetj.platform.text.SeoText;
import org.notorturetj.platform.text.markdown.Markdown;

/** Cases: listed newest first, addressed by their code. */
@ApplicationScoped
class CaseType implements TypeRules<CaseFacts, CaseText> {
    @Override
    public DocumentType type() {
        return DocumentType.CASE;
    }

    @Override
    public @Nullable String licence(CaseFacts facts) {
        return facts.licence();
    }

    @Override
    public void checkText(CaseFacts facts, CaseText text, Violations required) {
        AuthorityReplies.check(required, text.replies());
    }

    @Override
    public Rendering render(RenderInput<CaseFacts, CaseText> input) {
        CaseFacts facts = input.facts();
        CaseText text = input.text();
        Instant publishedAt =
                Objects.requireNonNullElse(facts.publishedAt(), input.firstPublished());
        var record =
                CaseFileBuilder.builder()
                        .type(type().word())
                        .id(input.id())
                        .code(facts.code())
                        .initials(text.initials())
                        .title(text.title())
                        .summary(text.summary())
                        .html(Markdown.toHtml(text.body()))
                        .status(facts.status())
                        .began(PartialDates.cut(facts.began()))
                        .topics(facts.topics())
                        .regions(facts.regions())
                        .published(
                                input.published(
                                        publishedAt,
                                        text.corrections(),
                                        SeoText.of(text.title(), text.summary())))
                        .replies(AuthorityReplies.rendered(text.replies()))
                        .sourceIsNewer(input.sourceIsNewerMark())
                        .build();
        return new Rendering(
                record,
                summary(record),
                -publishedAt.toEpochMilli(),
                Facets.of()
                        .with("status", facts.status())
                        .with("topic", facts.topics())
                        .with("region", facts.regions())
                        .with("case", facts.code())
                        .with("sample", input.sample() ? "true" : null)
                        .toSet(),
                facts.code());
    }

    private static CaseSummary summary(CaseFile record) {
        return CaseSummaryBuilder.builder()
                .type(record.type())
                .id(record.id())
                .code(record.code())
                .initials(record.initials())
                .title(record.title())
                .summary(record.summary())
                .status(record.status())
                .began(record.began())
                .topics(record.topics())
                .regions(record.regions())
                .publishedAt(record.published().publishedAt())
                .updatedAt(record.published().updatedAt())
                .sample(record.published().sample())
                .build();
    }
}
