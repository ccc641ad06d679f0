package org.notorturetj.push.device.registration;

import java.time.Duration;
import java.time.Period;
import java.util.Set;

/** Push services as an operator lists them. */
public final class ListedServices {
    private ListedServices() {}

    /** Those of {@code notorturetj.push.devices.push-services}. */
    public static PushServices of(String... hosts) {
        return new PushServices(new Config(Set.of(hosts)));
    }

    private record Config(Set<String> pushServices) implements DeviceConfig {
        @Override
        public Duration confirmWithin() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration confirmationPause() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration confirmationCheck() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Period forgetAfter() {
            return Period.ofDays(60);
        }
    }
}
