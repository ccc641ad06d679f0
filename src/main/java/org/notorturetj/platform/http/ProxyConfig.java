package org.notorturetj.platform.http;

import java.util.List;
import java.util.Optional;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.config.ConfigMapping;

/** The proxies in front of the server. */
@ConfigMapping(prefix = "notorturetj.desk")
public interface ProxyConfig {
    /** Networks (CIDR) of the proxies whose {@code X-Forwarded-For} is trusted; by default none. */
    Optional<List<CidrAddress>> trustedProxies();
}
