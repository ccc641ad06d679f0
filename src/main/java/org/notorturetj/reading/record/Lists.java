package org.notorturetj.reading.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;

/** Builds list responses: a page, and the cursor of the next. */
@ApplicationScoped
public class Lists {
    /** Limit of lists that are sent whole; directories are far smaller. */
    private static final int WHOLE = 1000;

    private final PublishedRecords records;
    private final Links links;
    private final FilterWords words;

    Lists(PublishedRecords records, Links links, FilterWords words) {
        this.records = records;
        this.links = links;
        this.words = words;
    }

    public <T> Listing<T> page(
            Language reader, Query query, PageRequest request, Class<T> contract) {
        String list = query.fingerprint(reader);
        ListPosition after = Cursor.decode(request.cursor(), list);
        FoundPage whole = records.labelledPage(reader, query, after, request.size() + 1);
        List<FoundRecord> found = whole.records();
        if (found.isEmpty() && request.cursor() == null) {
            words.check(reader, query);
        }
        boolean more = found.size() > request.size();
        List<FoundRecord> page = more ? found.subList(0, request.size()) : found;
        return new Listing<>(
                page.stream().map(item -> links.listed(item, whole.labels(), contract)).toList(),
                more ? next(page.get(page.size() - 1), list) : null,
                whole.asOf());
    }

    public <T> Listing<T> whole(Language reader, String type, Class<T> contract) {
        FoundPage found = found(reader, type);
        return Listing.whole(
                found.records().stream()
                        .map(item -> links.listed(item, Labels.NONE, contract))
                        .toList(),
                found.asOf());
    }

    /** The names of sections and topics: for responses that are made of several lists. */
    public Labels labels(Language reader) {
        List<FoundRecord> directory = new ArrayList<>(all(reader, Labels.SECTION));
        directory.addAll(all(reader, Labels.TOPIC));
        return new Labels(directory);
    }

    public List<FoundRecord> all(Language reader, String type) {
        return found(reader, type).records();
    }

    /** All of a type, and when that list was changed last. */
    public FoundPage found(Language reader, String type) {
        return records.unlabelledPage(reader, Query.of(type, Set.of()), ListPosition.START, WHOLE);
    }

    private static String next(FoundRecord last, String list) {
        return Cursor.encode(new ListPosition(last.rank(), last.documentId()), list);
    }
}
