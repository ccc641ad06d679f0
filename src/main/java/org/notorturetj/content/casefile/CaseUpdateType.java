package org.notorturetj.content.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.casefile.CaseUpdateBuilder;
import org.notorturetj.api.desk.facts.CaseUpdateFacts;
import org.notorturetj.api.desk.text.CaseUpdateText;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.reply.AuthorityReplies;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.text.PartialDates;
import org.notorturetj.platform.text.markdown.Markdown;

/** Case updates: listed newest first. */
@ApplicationScoped
class CaseUpdateType implements TypeRules<CaseUpdateFacts, CaseUpdateText> {
    @Override
    public DocumentType type() {
        return DocumentType.CASE_UPDATE;
    }

    @Override
    public Map<Language, String> feedIds(CaseUpdateFacts facts) {
        return facts.feedIds();
    }

    @Override
    public void checkText(CaseUpdateFacts facts, CaseUpdateText text, Violations required) {
        AuthorityReplies.check(required, text.replies());
    }

    @Override
    public Rendering render(RenderInput<CaseUpdateFacts, CaseUpdateText> input) {
        CaseUpdateFacts facts = input.facts();
        CaseUpdateText text = input.text();
        Instant publishedAt =
                Objects.requireNonNullElse(facts.publishedAt(), input.firstPublished());
        var record =
                CaseUpdateBuilder.builder()
                        .type(type().word())
                        .id(input.id())
                        .caseCode(facts.caseCode())
                        .title(text.title())
                        .summary(text.summary())
                        .html(Markdown.toHtml(text.body()))
                        .happened(PartialDates.cut(facts.happened()))
                        .urgent(facts.urgent())
                        .regions(facts.regions())
                        .publishedAt(publishedAt)
                        .updatedAt(input.updated(publishedAt))
                        .corrections(text.corrections())
                        .sample(input.sampleMark())
                        .replies(AuthorityReplies.rendered(text.replies()))
                        .sourceIsNewer(input.sourceIsNewerMark())
                        .build();
        return new Rendering(
                record,
                record,
                -publishedAt.toEpochMilli(),
                Facets.of()
                        .with("case", facts.caseCode())
                        .with("urgent", Boolean.toString(facts.urgent()))
                        .with("region", facts.regions())
                        .with("sample", input.sample() ? "true" : null)
                        .toSet(),
                null);
    }
}
