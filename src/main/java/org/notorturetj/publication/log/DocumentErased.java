package org.notorturetj.publication.log;

/**
 * The last text of a document is permanently erased, and its facts are about to be. Observed
 * synchronously, in the transaction of the redaction, by whatever else stores something about the
 * document and must erase it too.
 */
public record DocumentErased(String documentId) {}
