package org.notorturetj.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;

/**
 * A page of the feed of what was removed.
 *
 * @param before it tells only of what earlier publications than this removed
 */
record RemovedFeed(long before) {
    /** The latest removals. */
    static final RemovedFeed FIRST = new RemovedFeed(Long.MAX_VALUE);

    private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,15})\\.[a-z]{1,8}");

    /** Which page a file is; empty for none of these. */
    static Optional<RemovedFeed> ofFile(String file) {
        Matcher parts = FILE.matcher(file);
        return parts.matches()
                ? Optional.of(new RemovedFeed(Long.parseLong(parts.group(1))))
                : Optional.empty();
    }

    boolean isFirst() {
        return equals(FIRST);
    }

    /** The path of this page. */
    String address(Language reader, FeedFormat format) {
        return isFirst()
                ? FeedName.removed(reader, format)
                : "/feeds/%s/removed/%d.%s".formatted(reader.tag(), before, format.extension());
    }
}
