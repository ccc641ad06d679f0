package org.notorturetj.publication.log;

/**
 * A document was permanently erased with all its texts and facts. Observed synchronously, in the
 * transaction of the redaction, by whatever else stores something about the document and must erase
 * it too.
 */
public record DocumentErased(String documentId) {}
