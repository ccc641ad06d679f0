package org.notorturetj.reading;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;

import org.notorturetj.api.directory.Region;
import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.hotline.HotlineApi;
import org.notorturetj.api.hotline.HotlineFilter;
import org.notorturetj.api.hotline.HotlineListing;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.text.Language;
import org.notorturetj.reading.record.Lists;

@PermitAll
class HotlineResource implements HotlineApi {
    private final Lists lists;

    HotlineResource(Lists lists) {
        this.lists = lists;
    }

    @Override
    public HotlineListing list(Language lang, HotlineFilter filter) {
        Optional<Region> region =
                filter.region() == null
                        ? Optional.empty()
                        : lists.all(lang, "region").stream()
                                .map(found -> found.as(Region.class))
                                .filter(candidate -> candidate.code().equals(filter.region()))
                                .findFirst();
        var lines =
                lists.all(lang, "hotline").stream()
                        .map(found -> new Listed<>(found.as(Hotline.class), found.presence()))
                        .toList();
        return new HotlineListing(
                HotlineOrder.of(lines, filter, region.map(Region::hotlines).orElse(List.of())),
                region.map(Region::coverageNote).orElse(null),
                null);
    }
}
