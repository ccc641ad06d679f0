package org.notorturetj.content.directory;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.RegionFacts;
import org.notorturetj.api.desk.text.RegionText;
import org.notorturetj.api.directory.Region;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;

/** Regions: ordered by rank. */
@ApplicationScoped
class RegionType implements TypeRules<RegionFacts, RegionText> {
    @Override
    public DocumentType type() {
        return DocumentType.REGION;
    }

    @Override
    public Rendering render(RenderInput<RegionFacts, RegionText> input) {
        RegionFacts facts = input.facts();
        RegionText text = input.text();
        var record =
                new Region(
                        type().word(),
                        input.id(),
                        facts.code(),
                        text.name(),
                        text.coverageNote(),
                        facts.hotlines(),
                        input.sampleMark());
        return new Rendering(
                record,
                record,
                facts.rank(),
                Facets.of()
                        .with("region", facts.code())
                        .with("sample", input.sample() ? "true" : null)
                        .toSet(),
                null);
    }
}
