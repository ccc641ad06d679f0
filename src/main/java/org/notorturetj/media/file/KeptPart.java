package org.notorturetj.media.file;

import org.notorturetj.media.child.FileType;

/**
 * Bytes in the store that may be published.
 *
 * @param hash SHA-256 of the bytes in 64 small hexadecimal digits
 * @param type of the bytes
 * @param width of a picture in pixels; 0 for what is none
 * @param height of a picture in pixels; 0 for what is none
 * @param bytes exact length
 */
public record KeptPart(String hash, FileType type, int width, int height, long bytes) {}
