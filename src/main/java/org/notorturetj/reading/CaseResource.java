package org.notorturetj.reading;

import java.util.Set;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.casefile.CaseApi;
import org.notorturetj.api.casefile.CaseFile;
import org.notorturetj.api.casefile.CaseFilter;
import org.notorturetj.api.casefile.CaseSummary;
import org.notorturetj.api.casefile.CaseUpdate;
import org.notorturetj.api.casefile.DetailedCase;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.reading.record.Details;
import org.notorturetj.reading.record.Documents;
import org.notorturetj.reading.record.FoundDetail;
import org.notorturetj.reading.record.ListPosition;
import org.notorturetj.reading.record.PublishedRecords;
import org.notorturetj.reading.record.Query;
import org.notorturetj.reading.record.SlugResolver;

@PermitAll
class CaseResource implements CaseApi {
    private static final String CASE = DocumentType.CASE.word();
    private static final String UPDATE = DocumentType.CASE_UPDATE.word();
    private static final int TIMELINE = 100;

    private final Documents documents;
    private final SlugResolver slugs;
    private final Details details;
    private final PublishedRecords records;

    CaseResource(
            Documents documents, SlugResolver slugs, Details details, PublishedRecords records) {
        this.documents = documents;
        this.slugs = slugs;
        this.details = details;
        this.records = records;
    }

    @Override
    public Listing<CaseSummary> list(Language lang, CaseFilter filter, PageRequest page) {
        return documents.list(lang, DocumentType.CASE, filter, page, CaseSummary.class);
    }

    @Override
    public DetailedCase get(Language lang, String code) {
        FoundDetail found = slugs.resolve(lang, CASE, code);
        var timeline =
                records
                        .page(
                                lang,
                                Query.of(UPDATE, Set.of("case:" + code)),
                                ListPosition.START,
                                TIMELINE)
                        .stream()
                        .map(update -> new Listed<>(update.as(CaseUpdate.class), update.presence()))
                        .toList();
        return new DetailedCase(details.detailed(lang, found, found.as(CaseFile.class)), timeline);
    }
}
