package org.notorturetj.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.standin.fcm.FcmStandIn;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/** A server that sends by itself, through FCM's stand-in. */
public final class FcmServer implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(StandIn.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("notorturetj.push.dispatch", "true", "notorturetj.signer.automatic", "true");
    }

    /** The stand-in, over TLS and HTTP/2. */
    public static final class StandIn implements QuarkusTestResourceLifecycleManager {
        private FcmStandIn standIn;

        @Override
        public Map<String, String> start() {
            try {
                standIn =
                        FcmStandIn.start(
                                0,
                                Files.createTempDirectory(Path.of("target"), "fcm"),
                                ProcessClock.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "notorturetj.push.fcm.url", standIn.url(),
                    "notorturetj.push.fcm.credentials", standIn.serviceAccount().toString(),
                    "notorturetj.push.fcm.ca-certificate", standIn.certificate().toString());
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(standIn, new TestInjector.MatchesType(FcmStandIn.class));
        }

        @Override
        public void stop() {
            standIn.close();
        }
    }
}
