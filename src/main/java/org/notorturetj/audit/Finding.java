package org.notorturetj.audit;

/**
 * What is wrong with the audit.
 *
 * @param row the first row that is wrong or missing
 * @param sentence says so
 */
public record Finding(long row, String sentence) {}
