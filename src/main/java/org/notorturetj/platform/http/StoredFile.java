package org.notorturetj.platform.http;

import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose bytes are ready in every coding: it is sent as it is.
 *
 * @param brotli null when the file does not get smaller
 * @param gzip likewise
 * @param cacheControl how long caches may keep it
 * @param tagged whether it has an entity tag: what is asked for once and never changes needs none
 * @param ranges whether parts of it may be asked for (RFC 9110, section 14)
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(
        byte[] identity,
        byte @Nullable [] brotli,
        byte @Nullable [] gzip,
        MediaType type,
        String cacheControl,
        boolean ranges,
        boolean tagged) {}
