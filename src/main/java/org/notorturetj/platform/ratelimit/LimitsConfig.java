package org.notorturetj.platform.ratelimit;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How often may be asked; the values stand in {@code application.properties}, one a line. */
@ConfigMapping(prefix = "notorturetj.limits")
public interface LimitsConfig {
    Map<RateGroup, Rate> rates();
}
