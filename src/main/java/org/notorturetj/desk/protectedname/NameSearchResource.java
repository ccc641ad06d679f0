package org.notorturetj.desk.protectedname;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.transaction.Transactional;

import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.protectedname.NameRefusals;
import org.notorturetj.api.desk.protectedname.NameSearch;
import org.notorturetj.api.desk.protectedname.NameSearchesApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.content.protectedname.NameRefusalCounts;
import org.notorturetj.content.protectedname.search.SearchReports;
import org.notorturetj.desk.paging.PageCursor;
import org.notorturetj.desk.paging.Pages;

import io.quarkus.security.PermissionsAllowed;

class NameSearchResource implements NameSearchesApi {
    private final SearchReports searches;
    private final NameRefusalCounts refusals;

    NameSearchResource(SearchReports searches, NameRefusalCounts refusals) {
        this.searches = searches;
        this.refusals = refusals;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public Items<NameSearch> searches(PageRequest page) {
        return Pages.newestFirst(
                "name-searches",
                searches.all().stream(),
                search -> new PageCursor(search.createdAt(), "%018d".formatted(search.number())),
                page);
    }

    /** By their rank: the order is by counts, which a place cannot say. */
    @Override
    @Transactional
    @PermissionsAllowed(Permission.PROTECT_NAMES)
    public Items<NameRefusals> refusals(PageRequest page) {
        List<NameRefusals> all = refusals.all();
        Items<Integer> shown =
                Pages.of(
                        "name-refusals",
                        IntStream.range(0, all.size()).boxed(),
                        rank -> new PageCursor(Instant.EPOCH.plusSeconds(rank), ""),
                        page);
        return new Items<>(shown.items().stream().map(all::get).toList(), shown.next());
    }
}
