package org.notorturetj.platform.problem;

/** An event: a request failed because the disk of the database is full. */
public record DiskFullReported() {}
