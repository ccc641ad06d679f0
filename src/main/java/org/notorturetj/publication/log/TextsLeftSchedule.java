package org.notorturetj.publication.log;

/**
 * An event: texts of a document, or a newer version of what is scheduled of it, make a schedule
 * pointless: they were withdrawn, erased, published by hand or replaced. Observed synchronously, in
 * the transaction that does it.
 */
public record TextsLeftSchedule(String documentId) {}
