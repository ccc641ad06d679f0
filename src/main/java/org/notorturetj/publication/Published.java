package org.notorturetj.publication;

/** A publication is committed and seen by everybody. */
public record Published(long seq) {}
