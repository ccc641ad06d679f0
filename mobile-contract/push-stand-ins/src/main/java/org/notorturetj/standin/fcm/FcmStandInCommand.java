package org.notorturetj.standin.fcm;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the stand-in until the process is told to stop. */
@Command(
        name = "fcm-stand-in",
        mixinStandardHelpOptions = true,
        description =
                "Stand in for Firebase Cloud Messaging: accept pushes, show them, fail on demand; needs no database and no internet.")
public final class FcmStandInCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "9443",
            description = "Where to listen, on loopback; 0 is any free port. Default: 9443.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/fcm-stand-in",
            description =
                    "Where its certificate and its service account lie, made when missing. Default: data/fcm-stand-in.")
    private Path folder;

    @Override
    public Integer call() throws InterruptedException {
        try (var standIn =
                FcmStandIn.start(port, folder.toAbsolutePath().normalize(), Clock.systemUTC())) {
            System.out.printf(
                    "The FCM stand-in listens on %s. To send to it, start the server with%n"
                            + "  -Dnotorturetj.push.fcm.url=%s%n"
                            + "  -Dnotorturetj.push.fcm.credentials=%s%n"
                            + "  -Dnotorturetj.push.fcm.ca-certificate=%s%n"
                            + "What it was sent: curl --cacert %s %s/inspect/messages%n",
                    standIn.url(),
                    standIn.url(),
                    standIn.serviceAccount(),
                    standIn.certificate(),
                    standIn.certificate(),
                    standIn.url());
            System.out.flush();
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(stopped::countDown, "fcm-stand-in-stop"));
            stopped.await();
        }
        return CommandLine.ExitCode.OK;
    }
}
