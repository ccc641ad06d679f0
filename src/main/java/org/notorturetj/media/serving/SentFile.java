package org.notorturetj.media.serving;

import java.io.InputStream;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.http.SentAsItComes;

/**
 * Bytes on their way to a reader.
 *
 * @param file sent by the kernel from its first byte on; null if there is none
 * @param bytes otherwise: begin with the first byte
 * @param first from 0
 * @param count of bytes that are sent
 */
record SentFile(@Nullable Path file, @Nullable InputStream bytes, long first, long count)
        implements SentAsItComes {}
