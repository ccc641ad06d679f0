package org.notorturetj.feed.entry;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;

import org.notorturetj.api.feed.FeedFilter;
import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;

/** A feed in a language, whole or narrowed. */
public record FeedScope(Language reader, FeedName feed, FeedFilter filter) {
    /** Facets that a document must all have. */
    public Set<String> allOf() {
        Set<String> facets = new LinkedHashSet<>();
        if (filter.topic() != null) {
            facets.add("topic:" + filter.topic());
        }
        if (filter.region() != null) {
            facets.add("region:" + filter.region());
        }
        return facets;
    }

    /** The facets by which a publication is known to change the feed; empty for its whole type. */
    Set<String> taggedFacets() {
        return allOf().isEmpty() ? feed.anyOf() : allOf();
    }

    public String path(FeedFormat format) {
        return feed.path(reader, format) + query();
    }

    public String path(Archive archive, FeedFormat format) {
        return "/feeds/%s/%s/%s".formatted(reader.tag(), feed.word(), archive.file(format))
                + query();
    }

    /** The same feed for readers of another language. */
    public FeedScope in(Language other) {
        return new FeedScope(other, feed, filter);
    }

    /** Topic and region, for titles. */
    public String narrowed() {
        var words = new StringJoiner(", ", " (", ")").setEmptyValue("");
        if (filter.topic() != null) {
            words.add(filter.topic());
        }
        if (filter.region() != null) {
            words.add(filter.region());
        }
        return words.toString();
    }

    /** In one order, so that a feed has one address. */
    private String query() {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (filter.region() != null) {
            query.add("region=" + filter.region());
        }
        if (filter.topic() != null) {
            query.add("topic=" + filter.topic());
        }
        return query.toString();
    }
}
