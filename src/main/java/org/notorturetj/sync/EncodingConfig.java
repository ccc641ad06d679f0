package org.notorturetj.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How hard files are compressed before they travel. */
@ConfigMapping(prefix = "notorturetj.sync")
interface EncodingConfig {
    /** From 0 to 11, the smallest: the reader is on 2G and pays for each byte. */
    @WithDefault("" + Encodings.SMALLEST)
    int brotliQuality();
}
