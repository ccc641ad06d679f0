package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.directory.Contact;
import org.notorturetj.api.directory.DirectoryApi;
import org.notorturetj.api.directory.Region;
import org.notorturetj.api.directory.Section;
import org.notorturetj.api.directory.Topic;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.text.Language;
import org.notorturetj.reading.record.Lists;

@PermitAll
class DirectoryResource implements DirectoryApi {
    private final Lists lists;

    DirectoryResource(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Listing<Region> regions(Language lang) {
        return lists.whole(lang, "region", Region.class);
    }

    @Override
    public Listing<Topic> topics(Language lang) {
        return lists.whole(lang, "topic", Topic.class);
    }

    @Override
    public Listing<Section> sections(Language lang) {
        return lists.whole(lang, "section", Section.class);
    }

    @Override
    public Listing<Contact> contacts(Language lang) {
        return lists.whole(lang, "contact", Contact.class);
    }
}
