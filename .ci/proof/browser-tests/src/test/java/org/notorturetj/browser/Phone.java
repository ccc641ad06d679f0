package org.notorturetj.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;

/**
 * A phone that was woken: what the stand-in of FCM at {@code -Dfcm} was sent, as the phones' own
 * client ({@code -Dphone}) understands it.
 */
final class Phone {
    private static final Pattern DATA = Pattern.compile("\"data\"\\s*:\\s*(\\{[^{}]*\\})");
    private static final int PATIENCE_MS = 20_000;
    private static final int PAUSE_MS = 200;

    private Phone() {}

    /** How many messages a topic has got. */
    static int messages(String topic) {
        return (int) DATA.matcher(inspect(topic)).results().count();
    }

    /** What somebody sees on the phone after a message more than there were before. */
    static String shows(String topic, int before) {
        for (int waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
            Matcher data = DATA.matcher(inspect(topic));
            for (int found = 0; data.find(); found++) {
                if (found == before) {
                    return received(data.group(1));
                }
            }
            pause();
        }
        throw new AssertionError("No message came.");
    }

    private static String received(String data) {
        try {
            Path folder = Files.createTempDirectory("phone");
            Path message = Files.writeString(folder.resolve("message"), data);
            Process phone =
                    new ProcessBuilder(
                                    "java", "-jar", System.getProperty("phone"), "push",
                                    "--folder", folder.resolve("app").toString(),
                                    "--language", "tg",
                                    "--root", System.getProperty("root"),
                                    "--server", Desk.SERVER,
                                    message.toString())
                            .redirectErrorStream(true)
                            .start();
            String shown = new String(phone.getInputStream().readAllBytes());
            phone.waitFor(1, TimeUnit.MINUTES);
            return shown;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String inspect(String topic) {
        return get(System.getProperty("fcm") + "/inspect/messages?target=" + topic);
    }

    /** What an address answers to who sends no cookie. */
    static String get(String address) {
        APIResponse answer = requests().get(address);
        return answer.text();
    }

    private static APIRequestContext requests;

    private static APIRequestContext requests() {
        if (requests == null) {
            requests = Desk.requests();
        }
        return requests;
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
