package org.notorturetj.home;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.content.HomeFacts;
import org.notorturetj.api.desk.content.HomeText;
import org.notorturetj.api.home.Home;
import org.notorturetj.publication.Collection;
import org.notorturetj.publication.DocumentType;
import org.notorturetj.publication.Facets;
import org.notorturetj.publication.Rendering;
import org.notorturetj.publication.Required;
import org.notorturetj.publication.Source;

/** The front page in the log. */
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
        new Required().line(text.title(), "title", 200).orRefuse();
    }

    @Override
    public Rendering render(Source<HomeFacts, HomeText> source) {
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
                Facets.of().with("sample", source.sample() ? "true" : null).words(),
                null);
    }
}
