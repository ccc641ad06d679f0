package org.notorturetj.content.home;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.HomeFacts;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.desk.text.HomeText;
import org.notorturetj.api.home.Feature;
import org.notorturetj.api.home.Home;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.Reference;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.text.vocabulary.Vocabulary;

/** The front page. */
@ApplicationScoped
class HomeType implements TypeRules<HomeFacts, HomeText> {
    @Override
    public DocumentType type() {
        return DocumentType.HOME;
    }

    @Override
    public void checkSubmitted(HomeFacts facts, Violations required) {
        for (int i = 0; i < facts.features().size(); i++) {
            required.oneOf(
                    Vocabulary.FEATURES,
                    facts.features().get(i).type(),
                    "features/%d/type".formatted(i));
        }
    }

    @Override
    public List<Reference> references(HomeFacts facts) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < facts.features().size(); i++) {
            Feature feature = facts.features().get(i);
            if (feature.type() != null
                    && feature.id() != null
                    && DocumentType.is(feature.type(), Trait.FEATURED)) {
                references.add(
                        new Reference(
                                "features/%d/id".formatted(i),
                                DocumentType.of(feature.type()),
                                RefersTo.By.ID,
                                feature.id()));
            }
        }
        references.addAll(TypeRules.super.references(facts));
        return references;
    }

    @Override
    public Rendering render(RenderInput<HomeFacts, HomeText> input) {
        HomeFacts facts = input.facts();
        HomeText text = input.text();
        var record =
                new Home(
                        type().word(),
                        input.id(),
                        text.title(),
                        text.introduction(),
                        facts.features(),
                        facts.sections(),
                        input.sampleMark());
        return new Rendering(
                record,
                record,
                facts.rank(),
                Facets.of().with("sample", input.sample() ? "true" : null).toSet(),
                null);
    }
}
