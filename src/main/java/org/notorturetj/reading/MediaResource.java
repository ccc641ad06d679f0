package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.media.Media;
import org.notorturetj.api.media.MediaApi;
import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Documents;

@PermitAll
class MediaResource implements MediaApi {
    private final Documents documents;

    MediaResource(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Listing<Media.MediaSummary> list(Language lang, Filter filter, PageRequest page) {
        return documents.list(lang, DocumentType.MEDIA, filter, page, Media.MediaSummary.class);
    }

    @Override
    public Detailed<Media> get(Language lang, String id) {
        return documents.get(lang, DocumentType.MEDIA, id, Media.class);
    }
}
