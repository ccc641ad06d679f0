package org.notorturetj.push;

import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A server whose messages go to {@link WatchedPhone}. */
public class Watched implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(WatchedPhone.class);
    }
}
