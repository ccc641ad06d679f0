package org.notorturetj.push;

import java.util.Map;

/** A server that tells ordinary news together: once in six hours, ten minutes after the last. */
public class News extends Watched {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("notorturetj.push.digest-every", "6h");
    }
}
