package org.notorturetj.push.device;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The rates of production, and a proxy that says for whom it asks. */
public class TightDoor implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "notorturetj.limits.rates.devices", "60 in 10m",
                "notorturetj.limits.rates.devices-altogether", "600 in 1m",
                "notorturetj.desk.trusted-proxies", "127.0.0.1/32");
    }
}
