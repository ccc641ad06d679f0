package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.alert.Alert;
import org.notorturetj.api.alert.AlertApi;
import org.notorturetj.api.alert.AlertFilter;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Documents;

@PermitAll
class AlertResource implements AlertApi {
    private final Documents documents;

    AlertResource(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Listing<Alert> list(Language lang, AlertFilter filter, PageRequest page) {
        return documents.list(lang, DocumentType.ALERT, filter, page, Alert.class);
    }
}
