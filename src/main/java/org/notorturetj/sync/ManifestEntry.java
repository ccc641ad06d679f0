package org.notorturetj.sync;

/**
 * An entry of a manifest or of an index: which bytes a chunk has now.
 *
 * @param from the publication that last changed it
 * @param length in bytes, decoded
 */
public record ManifestEntry(long from, String id, long length, String name, String sha256) {}
