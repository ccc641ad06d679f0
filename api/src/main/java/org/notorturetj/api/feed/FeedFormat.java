package org.notorturetj.api.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of feeds. */
public enum FeedFormat {
    /** RSS 2.0. */
    RSS(FeedWords.RSS),
    /** Atom 1.0, RFC 4287, with archives after RFC 5005. */
    ATOM(FeedWords.ATOM),
    /** JSON Feed 1.1. */
    JSON(FeedWords.JSON),
    /** IPTC ninjs 3.1: a package of items. */
    NINJS(FeedWords.NINJS);

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** How its addresses end, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of an ending. */
    public static Optional<FeedFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
