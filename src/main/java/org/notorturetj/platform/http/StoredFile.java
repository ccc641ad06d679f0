package org.notorturetj.platform.http;

import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

/**
 * A response body stored in every coding and sent as is.
 *
 * @param brotli null if the coding does not make the file smaller
 * @param gzip likewise
 * @param ranges whether range requests are served (RFC 9110, section 14)
 * @param tagged whether it has an entity tag; a file that is fetched once and never changes needs
 *     none
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
