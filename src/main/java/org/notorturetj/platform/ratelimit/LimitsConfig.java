package org.notorturetj.platform.ratelimit;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** Rate limits; the defaults are in {@code application.properties}. */
@ConfigMapping(prefix = "notorturetj.limits")
public interface LimitsConfig {
    Map<RateGroup, Rate> rates();
}
