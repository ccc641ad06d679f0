package org.notorturetj.audit;

/**
 * External evidence of where the chain once ended.
 *
 * @param name how to refer to it in a message, such as {@code the head of publication 42}
 * @param sha256 the digest of the row that was the last one at that time
 */
public record Witness(String name, String sha256) {}
