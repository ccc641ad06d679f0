package org.notorturetj.content.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.casefile.CaseFile;
import org.notorturetj.api.casefile.CaseSummary;
import org.notorturetj.api.desk.facts.CaseFacts;
import org.notorturetj.api.desk.text.CaseText;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.text.Licence;
import org.notorturetj.platform.text.PartialDates;
import org.notorturetj.platform.text.Phrase;
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
    public Rendering render(RenderInput<CaseFacts, CaseText> source) {
        CaseFacts facts = source.facts();
        CaseText text = source.text();
        Instant publishedAt =
                Objects.requireNonNullElse(facts.publishedAt(), source.firstPublished());
        var record =
                new CaseFile(
                        type().word(),
                        source.id(),
                        facts.code(),
                        text.initials(),
                        text.title(),
                        text.summary(),
                        Markdown.toHtml(text.body()),
                        facts.status(),
                        PartialDates.cut(facts.began()),
                        facts.topics(),
                        facts.regions(),
                        publishedAt,
                        source.updated(publishedAt),
                        text.corrections(),
                        SeoText.of(text.title(), text.summary()),
                        List.of(),
                        source.licence(),
                        Licence.address(source.licence()),
                        Phrase.ATTRIBUTION.in(source.language()),
                        source.sampleMark(),
                        AuthorityReplies.rendered(text.replies()),
                        source.sourceIsNewerMark());
        return new Rendering(
                record,
                summary(record),
                -publishedAt.toEpochMilli(),
                Facets.of()
                        .with("status", facts.status())
                        .with("topic", facts.topics())
                        .with("region", facts.regions())
                        .with("case", facts.code())
                        .with("sample", source.sample() ? "true" : null)
                        .toSet(),
                facts.code());
    }

    private static CaseSummary summary(CaseFile record) {
        return new CaseSummary(
                record.type(),
                record.id(),
                record.code(),
                record.initials(),
                record.title(),
                record.summary(),
                record.status(),
                record.began(),
                record.topics(),
                record.regions(),
                record.publishedAt(),
                record.updatedAt(),
                record.sample());
    }
}
