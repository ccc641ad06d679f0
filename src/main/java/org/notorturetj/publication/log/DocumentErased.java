package org.notorturetj.publication.log;

/**
 * A document was erased with all its texts and facts, for ever. Observed synchronously, inside the
 * transaction of the redaction: whoever keeps more about the document erases it too.
 */
public record DocumentErased(String documentId) {}
