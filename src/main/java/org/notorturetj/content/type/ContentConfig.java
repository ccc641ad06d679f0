package org.notorturetj.content.type;

import java.time.Period;
import java.util.Optional;

import org.notorturetj.platform.text.Licence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be published on this server. */
@ConfigMapping(prefix = "notorturetj.content")
public interface ContentConfig {
    /** Whether invented content may be published. */
    @WithDefault("refused")
    Permission samples();

    /** Whether the server may publish guides without a legal review by itself. */
    @WithDefault("refused")
    Permission unreviewedGuides();

    /** How long it counts that somebody has rung a line, unless its facts say until when. */
    @WithDefault("P6M")
    Period lineCheckedFor();

    /**
     * The licence of texts for which nobody has stated one, by its code in the vocabulary {@code
     * licences}; without it, readers are told to ask.
     */
    Optional<Licence> licence();

    /** A boolean with readable values. */
    enum Permission {
        ALLOWED,
        REFUSED
    }
}
