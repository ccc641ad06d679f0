package org.notorturetj.content.directory;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.ContactFacts;
import org.notorturetj.api.desk.text.ContactText;
import org.notorturetj.api.directory.Contact;
import org.notorturetj.content.type.Collection;
import org.notorturetj.content.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.RecordSource;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.Violations;
import org.notorturetj.content.type.Vocabulary;
import org.notorturetj.platform.json.CanonicalJson;

/** Contacts: ordered by rank. */
@ApplicationScoped
class ContactType implements DocumentType<ContactFacts, ContactText> {
    static final String NAME = "contact";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Collection collection() {
        return Collection.CONTACTS;
    }

    @Override
    public Class<ContactFacts> factsClass() {
        return ContactFacts.class;
    }

    @Override
    public Class<ContactText> textClass() {
        return ContactText.class;
    }

    @Override
    public void checkFacts(ContactFacts facts, Violations required) {
        required.line(facts.address(), "address", 200);
    }

    @Override
    public void checkSubmitted(ContactFacts facts, Violations required) {
        required.oneOf(Vocabulary.CONTACT_KINDS, facts.kind(), "kind");
    }

    @Override
    public void checkText(ContactFacts facts, ContactText text, Violations required) {
        required.line(text.name(), "name", 120);
    }

    /** One person alone must not be able to change where people write to. */
    @Override
    public Set<String> guarded(ContactFacts facts) {
        return Set.of(CanonicalJson.write(List.of(facts.kind(), facts.address(), facts.url())));
    }

    @Override
    public Rendering render(RecordSource<ContactFacts, ContactText> source) {
        ContactFacts facts = source.facts();
        ContactText text = source.text();
        var record =
                new Contact(
                        NAME,
                        source.id(),
                        facts.kind(),
                        text.name(),
                        text.description(),
                        facts.address(),
                        facts.url(),
                        text.riskNote(),
                        source.sampleMark());
        return new Rendering(
                record,
                record,
                facts.rank(),
                Facets.of()
                        .with("kind", facts.kind())
                        .with("sample", source.sample() ? "true" : null)
                        .toSet(),
                null);
    }
}
