package org.notorturetj.api.feed;

/** Media types of feeds. */
public final class FeedWords {
    public static final String RSS = "application/rss+xml";
    public static final String ATOM = "application/atom+xml";
    public static final String JSON = "application/feed+json";
    public static final String NINJS = "application/json";
    public static final String OPML = "text/x-opml";

    private FeedWords() {}
}
