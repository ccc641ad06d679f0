package org.notorturetj.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A phone that was woken: what the stand-in of FCM at {@code -Dfcm} was sent, as the phones' own client ({@code -Dphone})
 * understands it.
 */
final class Phone {
    private static final Pattern DATA = Pattern.compile("\"data\"\\s*:\\s*(\\{[^{}]*\\})");

    private Phone() {}

    /** How many messages a topic has got. */
    static int messages(String topic) {
        return data(topic).size();
    }

    /** What somebody sees on the phone after a message more than there were before. */
    static String shows(String topic, int before) {
        Desk.until("a message to " + topic, () -> messages(topic) > before);
        try {
            Path folder = Files.createTempDirectory("phone");
            Path message = Files.writeString(folder.resolve("message"), data(topic).get(before));
            Process phone = new ProcessBuilder("java", "-jar", System.getProperty("phone"), "push",
                            "--folder", folder.resolve("app").toString(), "--language", "tg",
                            "--root", System.getProperty("root"), "--server", Desk.SERVER, message.toString())
                    .redirectErrorStream(true).start();
            return new String(phone.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> data(String topic) {
        String sent = Desk.get(System.getProperty("fcm") + "/inspect/messages?target=" + topic);
        return DATA.matcher(sent).results().map(it -> it.group(1)).toList();
    }
}
