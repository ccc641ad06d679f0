package org.notorturetj.content.review;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long legal reviews are valid. */
@ConfigMapping(prefix = "notorturetj.desk.legal-review")
public interface ReviewConfig {
    /** How long a review without an explicit expiry is valid: codes change about once a year. */
    @WithDefault("P12M")
    Period period();

    /** How long before its expiry a review is shown as due. */
    @WithDefault("P30D")
    Period dueBefore();
}
