package org.notorturetj.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.directory.Region;
import org.notorturetj.api.hotline.Hotline;
import org.notorturetj.api.hotline.HotlineApi;
import org.notorturetj.api.hotline.HotlineFilter;
import org.notorturetj.api.hotline.HotlineListing;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.text.Language;
import org.notorturetj.reading.record.FoundPage;
import org.notorturetj.reading.record.Lists;

@PermitAll
class HotlineResource implements HotlineApi {
    private final Lists lists;

    HotlineResource(Lists lists) {
        this.lists = lists;
    }

    @Override
    public HotlineListing list(Language lang, HotlineFilter filter) {
        FoundPage regions = filter.region() == null ? null : lists.found(lang, "region");
        Optional<Region> region =
                regions == null
                        ? Optional.empty()
                        : regions.records().stream()
                                .map(found -> found.as(Region.class))
                                .filter(candidate -> candidate.code().equals(filter.region()))
                                .findFirst();
        FoundPage hotlines = lists.found(lang, "hotline");
        var lines =
                hotlines.records().stream()
                        .map(found -> new Listed<>(found.as(Hotline.class), found.presence()))
                        .toList();
        return new HotlineListing(
                HotlineOrder.of(lines, filter, region.map(Region::hotlines).orElse(List.of())),
                region.map(Region::coverageNote).orElse(null),
                null,
                regions == null ? hotlines.asOf() : later(hotlines.asOf(), regions.asOf()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
