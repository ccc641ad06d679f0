package org.notorturetj.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.notorturetj.client.Transport.Response;
import org.notorturetj.client.push.Decision;
import org.notorturetj.client.push.NotificationDisplay;
import org.notorturetj.client.push.PushInbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** One vector of a push message, received by a phone that holds nothing but a root. */
final class PushVector {
    private static final Path FOLDER = Path.of("vectors");

    private PushVector() {}

    /** True when the message is not ignored; the decision and its reason must be as stated. */
    static boolean judge(JsonNode one) throws IOException, RefusedException {
        SyncClient.Clock now = () -> one.get("now").asLong() * 1000;
        SyncClient client =
                new SyncClient(
                        Files.readAllBytes(FOLDER.resolve(one.get("root").asText())),
                        List.of(),
                        (mirror, path, headers, limit) -> Response.empty(404),
                        new MemoryStorage(),
                        now,
                        new Random(1));
        PushInbox inbox = new PushInbox(client, new MemoryStorage(), now, new Dark());
        if (one.has("after")) {
            inbox.receive(data(one.get("after").asText()));
        }
        Decision decision = inbox.receive(data(one.get("file").asText()));
        String expected = one.path("decision").asText("IGNORE");
        assertEquals(expected, decision.action().name());
        assertEquals(one.path("reason").asText(""), decision.reason().map(Enum::name).orElse(""));
        assertEquals(one.path("nonce").asText(""), decision.nonce());
        return decision.action() != Decision.Action.IGNORE;
    }

    private static Map<String, String> data(String file) throws IOException {
        return new ObjectMapper()
                .readValue(Files.readAllBytes(FOLDER.resolve(file)), new TypeReference<>() {});
    }

    private static final class Dark implements NotificationDisplay {
        @Override
        public void show(String nid, boolean urgent, long expiresAt) {}

        @Override
        public void remove(String nid) {}
    }
}
