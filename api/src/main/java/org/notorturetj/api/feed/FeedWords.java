package org.notorturetj.api.feed;

/** Media types and names in feeds. */
public final class FeedWords {
    public static final String RSS = "application/rss+xml";
    public static final String ATOM = "application/atom+xml";
    public static final String JSON = "application/feed+json";
    public static final String NINJS = "application/json";
    public static final String OPML = "text/x-opml";
    public static final String CALENDAR = "text/calendar";

    /** With what the name of a feed ends as a calendar. */
    public static final String ICS = ".ics";

    /** The namespace of signatures in RSS and Atom. */
    public static final String AUTHENTICITY = "tag:notorturetj.org,2026:authenticity";

    private FeedWords() {}
}
