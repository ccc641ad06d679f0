package org.notorturetj.feed;

/**
 * A feed as it is sent.
 *
 * @param mediaType with its charset
 */
public record FeedDocument(String text, String mediaType) {}
