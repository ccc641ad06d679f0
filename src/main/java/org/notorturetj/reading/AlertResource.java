package org.notorturetj.reading;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.alert.Alert;
import org.notorturetj.api.alert.AlertApi;
import org.notorturetj.api.alert.AlertFilter;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.FacetFilter;
import org.notorturetj.reading.record.Lists;
import org.notorturetj.reading.record.Query;

@PermitAll
class AlertResource implements AlertApi {
    private final Lists lists;

    AlertResource(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Listing<Alert> list(Language lang, AlertFilter filter, PageRequest page) {
        var facets =
                new FacetFilter()
                        .with("state", filter.state())
                        .with("region", filter.region())
                        .facets();
        return lists.page(lang, Query.of(DocumentType.ALERT.word(), facets), page, Alert.class);
    }
}
