package org.notorturetj.publication.log;

/** A publication is committed and seen by everybody. */
public record Published(long seq, PublicationKind kind) {}
