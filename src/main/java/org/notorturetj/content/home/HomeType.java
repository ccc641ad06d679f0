package org.notorturetj.content.home;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.HomeFacts;
import org.notorturetj.api.desk.text.HomeText;
import org.notorturetj.api.home.Home;
import org.notorturetj.content.type.Collection;
import org.notorturetj.content.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RecordSource;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.Violations;

/** The front page. */
@ApplicationScoped
class HomeType implements DocumentType<HomeFacts, HomeText> {
    static final String NAME = "home";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Collection collection() {
        return Collection.HOME;
    }

    @Override
    public Class<HomeFacts> factsClass() {
        return HomeFacts.class;
    }

    @Override
    public Class<HomeText> textClass() {
        return HomeText.class;
    }

    @Override
    public void check(HomeFacts facts, HomeText text) {
        new Violations().line(text.title(), "title", 200).orRefuse();
    }

    @Override
    public Rendering render(RecordSource<HomeFacts, HomeText> source) {
        HomeFacts facts = source.facts();
        HomeText text = source.text();
        var record =
                new Home(
                        NAME,
                        source.id(),
                        text.title(),
                        text.introduction(),
                        facts.features(),
                        facts.sections(),
                        source.sampleMark());
        return new Rendering(
                record,
                record,
                facts.rank(),
                Facets.of().with("sample", source.sample() ? "true" : null).toSet(),
                null);
    }
}
