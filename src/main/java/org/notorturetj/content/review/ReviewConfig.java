package org.notorturetj.content.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long a lawyer's word holds. */
@ConfigMapping(prefix = "notorturetj.desk.legal-review")
public interface ReviewConfig {
    /** How long a review holds whose reviewer names no day: codes change about once a year. */
    @WithDefault("P12M")
    Period period();

    /** How long before its end a review counts as due, and readers are told so. */
    @WithDefault("P30D")
    Period dueBefore();
}
