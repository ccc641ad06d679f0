package org.notorturetj.content.directory;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.SectionFacts;
import org.notorturetj.api.desk.text.SectionText;
import org.notorturetj.api.directory.Section;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;

/** Sections: ordered by rank. */
@ApplicationScoped
class SectionType implements TypeRules<SectionFacts, SectionText> {
    @Override
    public DocumentType type() {
        return DocumentType.SECTION;
    }

    @Override
    public Rendering render(RenderInput<SectionFacts, SectionText> input) {
        SectionFacts facts = input.facts();
        SectionText text = input.text();
        var record =
                new Section(
                        type().word(),
                        input.id(),
                        input.requiredKey(),
                        text.name(),
                        text.description(),
                        input.sampleMark());
        return new Rendering(
                record,
                record,
                facts.rank(),
                Facets.of()
                        .with("key", input.key())
                        .with("sample", input.sample() ? "true" : null)
                        .toSet(),
                null);
    }
}
