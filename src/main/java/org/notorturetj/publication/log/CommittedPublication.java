package org.notorturetj.publication.log;

/** A publication is committed and seen by everybody. */
public record CommittedPublication(long seq, PublicationKind kind) {}
