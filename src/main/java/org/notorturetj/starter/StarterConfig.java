package org.notorturetj.starter;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** The content that an empty database is filled with. */
@ConfigMapping(prefix = "notorturetj.starter-content")
public interface StarterConfig {
    /** The sets to load from the jar, in order: {@code real}, {@code sample}; or {@code none}. */
    @WithParentName
    @WithDefault("none")
    List<String> sets();
}
