package org.notorturetj.audit;

/**
 * An inconsistency in the audit.
 *
 * @param row the first row that is wrong or missing
 * @param message describes it in one sentence
 */
public record Finding(long row, String message) {}
