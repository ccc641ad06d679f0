package org.notorturetj.push.killed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.standin.fcm.FcmStandIn;
import org.notorturetj.support.process.RunningJar;

/**
 * The packaged server on a database of its own, with keys in a data folder and a stand-in for FCM.
 * Its times are short, so that a test sees leases end; each keeps the order of the defaults: a
 * provider is not waited for as long as a lease.
 */
final class DispatchingNode {
    private DispatchingNode() {}

    /** Starts one; later settings win. */
    static RunningJar start(
            DatabaseAccess database, Path data, FcmStandIn standIn, String... settings)
            throws IOException {
        List<String> all = on(database);
        all.addAll(
                List.of(
                        "notorturetj.push.fcm.url=" + standIn.url(),
                        "notorturetj.push.fcm.credentials=" + standIn.serviceAccount(),
                        "notorturetj.push.fcm.ca-certificate=" + standIn.certificate(),
                        "notorturetj.push.fcm.connect-timeout=2S",
                        "notorturetj.push.fcm.answer-timeout=2S",
                        "notorturetj.push.lease=5S",
                        "notorturetj.push.first-wait=200ms",
                        "notorturetj.push.longest-wait=2S",
                        "notorturetj.push.check=100ms",
                        "notorturetj.push.in-flight=32",
                        // Its flights are requests too, which a test that counts would take for
                        // alerts.
                        "notorturetj.push.canary-every=off",
                        "notorturetj.push.kept-for-urgent=16"));
        all.addAll(Arrays.asList(settings));
        return RunningJar.start(data, all.toArray(new String[0]));
    }

    /** Publishes a set of files, by a process that sends nothing. */
    static RunningJar load(DatabaseAccess database, Path data, Path set) throws IOException {
        List<String> all = on(database);
        all.addAll(List.of("notorturetj.push.dispatch=false", "--", "load", set.toString()));
        return RunningJar.start(data, all.toArray(new String[0]));
    }

    private static List<String> on(DatabaseAccess database) {
        List<String> settings = new ArrayList<>(List.of("notorturetj.keys.create=true"));
        database.asProperties().forEach((name, value) -> settings.add(name + "=" + value));
        return settings;
    }
}
