package org.notorturetj.platform.http;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What stands between the desk and the people who work at it. */
@ConfigMapping(prefix = "notorturetj.desk")
public interface ProxyConfig {
    /**
     * Networks (CIDR) of the proxies whose {@code X-Forwarded-For} is believed; none unless
     * somebody says so.
     */
    Optional<List<CidrAddress>> trustedProxies();
}
