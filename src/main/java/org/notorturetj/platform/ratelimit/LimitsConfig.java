package org.notorturetj.platform.ratelimit;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** How often may be asked; the values stand in {@code application.properties}, one a line. */
@ConfigMapping(prefix = "notorturetj.limits")
public interface LimitsConfig {
    Map<RateGroup, Rate> rates();
}
