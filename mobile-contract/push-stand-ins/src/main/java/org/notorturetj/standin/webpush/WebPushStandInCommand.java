package org.notorturetj.standin.webpush;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the stand-in until the process is told to stop. */
@Command(
        name = "web-push-stand-in",
        mixinStandardHelpOptions = true,
        description =
                "Stand in for a push service of Web Push: hand out subscriptions, check and decrypt pushes, show them, fail on demand; needs no database and no internet.")
public final class WebPushStandInCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "9444",
            description = "Where to listen, on loopback; 0 is any free port. Default: 9444.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/web-push-stand-in",
            description =
                    "Where its certificate and its subscriptions lie, made when missing. Default: data/web-push-stand-in.")
    private Path data;

    @Option(
            names = "--contact-required",
            description =
                    "Refuse whoever does not say who it is (notorturetj.push.web-push.contact), as some push services do.")
    private boolean contactRequired;

    @Override
    public Integer call() throws InterruptedException {
        Path folder = data.toAbsolutePath().normalize();
        try (var standIn = WebPushStandIn.start(port, folder, contactRequired, Clock.systemUTC())) {
            String curl = "curl --cacert " + WebPushStandIn.certificate(folder);
            System.out.printf(
                    "The Web Push stand-in listens on %s. To send to it, start the server with%n"
                            + "  -Dnotorturetj.push.devices.push-services=localhost:%d%n"
                            + "  -Dnotorturetj.push.web-push.ca-certificate=%s%n"
                            + "A subscription, with the vapid of the server's policy: %s -d '{\"applicationServerKey\":\"…\"}' %s/subscriptions%n"
                            + "What it was sent, decrypted: %s %s/inspect/messages%n",
                    standIn.url(),
                    standIn.port(),
                    WebPushStandIn.certificate(folder),
                    curl,
                    standIn.url(),
                    curl,
                    standIn.url());
            System.out.flush();
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(stopped::countDown, "web-push-stand-in-stop"));
            stopped.await();
        }
        return CommandLine.ExitCode.OK;
    }
}
