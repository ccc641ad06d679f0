package org.notorturetj.platform.filter;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.http.HttpConfig;

/**
 * Which requests may be for pages of the previous website, whose name leads here: reads of what is
 * below none of the roots that this server has. With a website there are none: its addresses lead
 * there, and it asks {@code /v1/resolve}.
 */
@ApplicationScoped
public class OldAddresses {
    /** Not in the contract: the front, and what the framework keeps for itself. */
    private static final Set<String> OTHERS = Set.of("", "q");

    private final Set<String> roots = new HashSet<>(OTHERS);
    private final HttpConfig http;

    OldAddresses(ContractRoutes routes, HttpConfig http) {
        routes.templates().map(OldAddresses::root).forEach(roots::add);
        this.http = http;
    }

    /**
     * Whether a request may be for one.
     *
     * @param path normalized
     */
    public boolean mayBe(String method, String path) {
        return http.websiteBaseUrl().isEmpty()
                && ("GET".equals(method) || "HEAD".equals(method))
                && path.startsWith("/")
                && !roots.contains(root(path));
    }

    /** The first segment, without an ending: {@code openapi.yaml} belongs to {@code openapi}. */
    private static String root(String path) {
        int end = 1;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '.') {
            end++;
        }
        return path.substring(1, end);
    }
}
