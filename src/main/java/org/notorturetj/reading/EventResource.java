package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.event.Event;
import org.notorturetj.api.event.EventApi;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Documents;

@PermitAll
class EventResource implements EventApi {
    private final Documents documents;

    EventResource(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Listing<Event.EventSummary> list(Language lang, Filter filter, PageRequest page) {
        return documents.list(lang, DocumentType.EVENT, filter, page, Event.EventSummary.class);
    }

    @Override
    public Detailed<Event> get(Language lang, String slug) {
        return documents.get(lang, DocumentType.EVENT, slug, Event.class);
    }
}
