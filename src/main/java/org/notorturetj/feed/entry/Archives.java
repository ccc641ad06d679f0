package org.notorturetj.feed.entry;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The history of a feed (RFC 5005, section 4): what was told, in parts by its numbers; before that
 * what was published before there were numbers, or imported, in parts by months. What is told gets
 * a number above all others, so a part never gets another entry, a client that has read it once
 * need not read it again, and none depends on the clock (docs/adr/063).
 */
@ApplicationScoped
public class Archives {
    private final FeedRecords records;

    Archives(FeedRecords records) {
        this.records = records;
    }

    /** The newest part that has what the feed itself has no longer. */
    public Optional<Archive> newest(FeedScope scope, List<FeedRecord> latest) {
        return latest.size() < FeedRecords.LATEST
                ? lastMonth(scope)
                : earlier(scope, latest.get(latest.size() - 1).told());
    }

    /** The part before another one. */
    public Optional<Archive> before(FeedScope scope, Archive archive) {
        if (archive instanceof Archive.Told told) {
            return earlier(scope, told.first());
        }
        Archive.Month part = (Archive.Month) archive;
        return part.part() > 1
                ? Optional.of(new Archive.Month(part.month(), part.part() - 1))
                : lastOf(scope, records.monthBefore(scope, part.month()));
    }

    /** The records of a part; none if all of them were told anew or removed. */
    public List<FeedRecord> records(FeedScope scope, Archive archive) {
        if (archive instanceof Archive.Told told) {
            return records.told(scope, told.first(), told.last());
        }
        Archive.Month part = (Archive.Month) archive;
        return records.ofMonth(scope, part.month(), before(part), Archive.SIZE);
    }

    /** Whether there is such a part, complete, or was before its texts were told anew. */
    public boolean exists(FeedScope scope, Archive archive) {
        if (archive instanceof Archive.Told told) {
            return told.last() <= records.told(scope);
        }
        Archive.Month part = (Archive.Month) archive;
        return records.countDated(scope, part.month()) > before(part);
    }

    private static int before(Archive.Month part) {
        return (part.part() - 1) * Archive.SIZE;
    }

    private Optional<Archive> earlier(FeedScope scope, long told) {
        return records.toldBefore(scope, told)
                .<Archive>map(Archive.Told::of)
                .or(() -> lastMonth(scope));
    }

    private Optional<Archive> lastMonth(FeedScope scope) {
        return lastOf(scope, records.newestMonth(scope));
    }

    private Optional<Archive> lastOf(FeedScope scope, Optional<YearMonth> month) {
        return month.map(
                found ->
                        new Archive.Month(
                                found,
                                (records.count(scope, found) + Archive.SIZE - 1) / Archive.SIZE));
    }
}
