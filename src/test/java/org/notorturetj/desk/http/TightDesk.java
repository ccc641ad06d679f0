package org.notorturetj.desk.http;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A desk with low rates, one front end and one trusted proxy. */
public class TightDesk implements QuarkusTestProfile {
    static final String FRONT_END = "https://desk.example.org";
    static final String PROXY = "127.0.0.2";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "notorturetj.limits.rates.everything", "10 in 1h",
                "notorturetj.limits.rates.login", "2 in 1h",
                "notorturetj.limits.rates.public", "4 in 1h",
                "notorturetj.desk.origins", FRONT_END,
                "notorturetj.desk.trusted-proxies", PROXY + "/32");
    }
}
