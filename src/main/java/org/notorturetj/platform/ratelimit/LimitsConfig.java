package org.notorturetj.platform.ratelimit;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Rate limits; the defaults are in {@code application.properties}. */
@ConfigMapping(prefix = "notorturetj.limits")
public interface LimitsConfig {
    Map<RateGroup, Rate> rates();
}
