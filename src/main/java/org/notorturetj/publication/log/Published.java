package org.notorturetj.publication.log;

/** A publication was committed and is visible to everybody. */
public record Published(long seq) {}
