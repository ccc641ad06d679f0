package org.notorturetj.content.contactpoint;

/**
 * A contact point where it stands in a text.
 *
 * @param from position in the text
 * @param to position after it
 */
public record Mention(ContactPoint point, int from, int to) {}
