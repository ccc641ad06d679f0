package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.directory.Contact;
import org.notorturetj.api.directory.DirectoryApi;
import org.notorturetj.api.directory.Region;
import org.notorturetj.api.directory.Section;
import org.notorturetj.api.directory.Topic;
import org.notorturetj.api.directory.Vocabularies;
import org.notorturetj.api.directory.Vocabularies.NamedWord;
import org.notorturetj.api.directory.Vocabularies.Vocabulary;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.text.vocabulary.WordLists;
import org.notorturetj.platform.text.vocabulary.WordNames;
import org.notorturetj.reading.record.Documents;

@PermitAll
class DirectoryResource implements DirectoryApi {
    private final Documents documents;
    private final WordNames names;

    DirectoryResource(Documents documents, WordNames names) {
        this.documents = documents;
        this.names = names;
    }

    @Override
    public Listing<Region> regions(Language lang) {
        return documents.whole(lang, DocumentType.REGION, Region.class);
    }

    @Override
    public Listing<Topic> topics(Language lang) {
        return documents.whole(lang, DocumentType.TOPIC, Topic.class);
    }

    @Override
    public Listing<Section> sections(Language lang) {
        return documents.whole(lang, DocumentType.SECTION, Section.class);
    }

    @Override
    public Listing<Contact> contacts(Language lang) {
        return documents.whole(lang, DocumentType.CONTACT, Contact.class);
    }

    @Override
    public Vocabularies vocabularies(Language lang) {
        return new Vocabularies(
                lang, WordLists.published().stream().map(name -> vocabulary(name, lang)).toList());
    }

    private Vocabulary vocabulary(String name, Language language) {
        return new Vocabulary(
                name,
                WordLists.words(name).stream()
                        .map(word -> new NamedWord(word, names.of(name, word, language)))
                        .toList());
    }
}
