package org.notorturetj.sync;

/**
 * An entry of a manifest or an index: the current version of a chunk.
 *
 * @param from the publication that last changed it
 * @param length in bytes, decoded
 */
public record ManifestEntry(long from, String id, long length, String name, String sha256) {}
