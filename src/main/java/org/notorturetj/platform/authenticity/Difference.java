package org.notorturetj.platform.authenticity;

/**
 * A place where a copy is not what was published.
 *
 * @param published what stands there in the text that was published; empty if nothing does
 * @param copied what stands there in the copy; empty if nothing does
 * @param before the words before it that both have, to find the place
 * @param after the words after it that both have
 */
public record Difference(String published, String copied, String before, String after) {}
