package org.notorturetj.content.directory;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.RegionFacts;
import org.notorturetj.api.desk.text.RegionText;
import org.notorturetj.api.directory.Region;
import org.notorturetj.api.text.Words;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RecordSource;
import org.notorturetj.content.type.Reference;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;

/** Regions: ordered by rank. */
@ApplicationScoped
class RegionType implements TypeRules<RegionFacts, RegionText> {
    @Override
    public DocumentType type() {
        return DocumentType.REGION;
    }

    @Override
    public void checkFacts(RegionFacts facts, Violations required) {
        required.form(facts.code(), Words.REGION, "code", Rule.REGION);
    }

    @Override
    public List<Reference> references(RegionFacts facts) {
        return Reference.toEach(
                DocumentType.HOTLINE, Reference.By.ID, "hotlines", facts.hotlines());
    }

    @Override
    public void checkText(RegionFacts facts, RegionText text, Violations required) {
        required.line(text.name(), "name", 120);
    }

    @Override
    public Rendering render(RecordSource<RegionFacts, RegionText> source) {
        RegionFacts facts = source.facts();
        RegionText text = source.text();
        var record =
                new Region(
                        type().word(),
                        source.id(),
                        facts.code(),
                        text.name(),
                        text.coverageNote(),
                        facts.hotlines(),
                        source.sampleMark());
        return new Rendering(
                record,
                record,
                facts.rank(),
                Facets.of()
                        .with("region", facts.code())
                        .with("sample", source.sample() ? "true" : null)
                        .toSet(),
                null);
    }
}
