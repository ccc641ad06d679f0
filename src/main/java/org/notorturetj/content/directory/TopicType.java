package org.notorturetj.content.directory;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.TopicFacts;
import org.notorturetj.api.desk.text.TopicText;
import org.notorturetj.api.directory.Topic;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;

/** Topics: ordered by rank. */
@ApplicationScoped
class TopicType implements TypeRules<TopicFacts, TopicText> {
    @Override
    public DocumentType type() {
        return DocumentType.TOPIC;
    }

    @Override
    public Rendering render(RenderInput<TopicFacts, TopicText> input) {
        TopicFacts facts = input.facts();
        TopicText text = input.text();
        var record =
                new Topic(
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
