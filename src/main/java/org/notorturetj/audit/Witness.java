package org.notorturetj.audit;

/**
 * Somebody who was shown where the chain ended.
 *
 * @param name how to call it in a sentence, such as {@code the head of publication 42}
 * @param sha256 the digest of the row that was the last one then
 */
public record Witness(String name, String sha256) {}
