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
import org.notorturetj.reading.record.Lists;

@PermitAll
class DirectoryResource implements DirectoryApi {
    private final Lists lists;
    private final WordNames names;

    DirectoryResource(Lists lists, WordNames names) {
        this.lists = lists;
        this.names = names;
    }

    @Override
    public Listing<Region> regions(Language lang) {
        return lists.whole(lang, DocumentType.REGION.word(), Region.class);
    }

    @Override
    public Listing<Topic> topics(Language lang) {
        return lists.whole(lang, DocumentType.TOPIC.word(), Topic.class);
    }

    @Override
    public Listing<Section> sections(Language lang) {
        return lists.whole(lang, DocumentType.SECTION.word(), Section.class);
    }

    @Override
    public Listing<Contact> contacts(Language lang) {
        return lists.whole(lang, DocumentType.CONTACT.word(), Contact.class);
    }

    @Override
    public Vocabularies vocabularies(Language lang) {
        return new Vocabularies(
                lang, WordLists.names().stream().map(name -> vocabulary(name, lang)).toList());
    }

    private Vocabulary vocabulary(String name, Language language) {
        return new Vocabulary(
                name,
                WordLists.words(name).stream()
                        .map(word -> new NamedWord(word, names.of(name, word, language)))
                        .toList());
    }
}
