package org.notorturetj.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Compression of the log's files. */
@ConfigMapping(prefix = "notorturetj.sync")
public interface EncodingConfig {
    /** Brotli quality, 0 to 11. The default is the smallest output: readers on 2G pay per byte. */
    @WithDefault("" + Encodings.SMALLEST)
    int brotliQuality();
}
