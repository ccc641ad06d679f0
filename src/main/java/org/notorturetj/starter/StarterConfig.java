package org.notorturetj.starter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;

/** What an empty database is filled with. */
@ConfigMapping(prefix = "notorturetj.starter-content")
public interface StarterConfig {
    /** Sets of the jar, in order: {@code real}, {@code sample}; {@code none} for an empty start. */
    @WithParentName
    @WithDefault("none")
    List<String> sets();
}
