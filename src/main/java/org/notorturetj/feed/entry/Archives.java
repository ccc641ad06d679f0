package org.notorturetj.feed.entry;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.feed.entry.FeedRecords.FeedRecord;
import org.notorturetj.feed.entry.FeedScope.ArchivePart;

/**
 * The history of a feed (RFC 5005, section 4): the records of each month, oldest first, in parts
 * that are full. The last part of a month exists once there is a record of a later month, so a part
 * never grows: a client that has read it once need not read it again. No part depends on the clock.
 */
@ApplicationScoped
public class Archives {
    private static final int PART = 50;

    private final FeedRecords records;

    Archives(FeedRecords records) {
        this.records = records;
    }

    /** The newest part. */
    public Optional<ArchivePart> newest(FeedScope scope) {
        Optional<YearMonth> open = records.newestMonth(scope);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        int full = records.count(scope, open.get()) / PART;
        return full > 0
                ? Optional.of(new ArchivePart(open.get(), full))
                : lastBefore(scope, open.get());
    }

    /** The part before another one. */
    public Optional<ArchivePart> before(FeedScope scope, ArchivePart part) {
        return part.number() > 1
                ? Optional.of(new ArchivePart(part.month(), part.number() - 1))
                : lastBefore(scope, part.month());
    }

    /** The records of a part; empty if there is no such part (yet). */
    public List<FeedRecord> records(FeedScope scope, ArchivePart part) {
        List<FeedRecord> found =
                records.ofMonth(scope, part.month(), (part.number() - 1) * PART, PART);
        @Nullable YearMonth open = records.newestMonth(scope).orElse(null);
        return found.size() < PART && part.month().equals(open) ? List.of() : found;
    }

    private Optional<ArchivePart> lastBefore(FeedScope scope, YearMonth month) {
        return records.monthBefore(scope, month)
                .map(
                        earlier ->
                                new ArchivePart(
                                        earlier,
                                        (records.count(scope, earlier) + PART - 1) / PART));
    }
}
