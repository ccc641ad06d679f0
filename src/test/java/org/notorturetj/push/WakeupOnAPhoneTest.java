package org.notorturetj.push;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.Transport;
import org.notorturetj.client.push.Decision;
import org.notorturetj.client.push.Decision.Action;
import org.notorturetj.client.push.NotificationDisplay;
import org.notorturetj.client.push.PushInbox;
import org.notorturetj.client.storage.Storage;

import static org.assertj.core.api.Assertions.assertThat;

/** What this server sends is what the phones' own client understands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WakeupOnAPhoneTest {
    private static final Path VECTORS = Path.of("../mobile-contract/vectors");
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final List<String> shown = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void a_phone_believes_every_kind_of_wake_up(WakeupKind kind) throws Exception {
        Decision decision = inbox().receive(wakeup(kind, true).data());

        assertThat(decision.reason()).isEmpty();
        assertThat(decision.action())
                .isEqualTo(
                        switch (kind) {
                            case ALERT -> Action.SHOW;
                            case RETRACT -> Action.REMOVE;
                            case HOTLINE, DIGEST -> Action.FETCH;
                        });
    }

    @Test
    void it_reads_the_values_that_were_written() throws Exception {
        inbox().receive(wakeup(WakeupKind.ALERT, false).data());

        assertThat(shown).containsExactly("2q9r5t8w1x4y7z0a false 2026-11-25T00:10:00Z");
    }

    @Test
    void it_recognises_what_asks_for_a_confirmation_and_shows_nothing() throws Exception {
        String nonce = "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1Q";
        Decision decision = inbox().receive(ConfirmationSender.message(nonce));

        assertThat(decision.action()).isEqualTo(Action.CONFIRM);
        assertThat(decision.nonce()).isEqualTo(nonce);
        assertThat(shown).isEmpty();
    }

    private PushInbox inbox() throws Exception {
        SyncClient client =
                new SyncClient(
                        Files.readAllBytes(VECTORS.resolve("roots/1-alert.root")),
                        List.of(),
                        (mirror, path, headers, limit) -> Transport.Response.empty(404),
                        new Memory(),
                        NOW::toEpochMilli,
                        new Random(1));
        return new PushInbox(client, new Memory(), NOW::toEpochMilli, new Shown());
    }

    private static Wakeup wakeup(WakeupKind kind, boolean urgent)
            throws IOException, GeneralSecurityException {
        String nid = "2q9r5t8w1x4y7z0a";
        Instant end = NOW.plusSeconds(600);
        String[] key =
                Files.readString(VECTORS.resolve("keys/throw-away-alert-1.txt"))
                        .strip()
                        .split(" ", -1);
        byte[] open = Base64.getDecoder().decode(key[0]);
        byte[] secret = Base64.getDecoder().decode(key[1]);
        String digest = URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(open));
        Signature ecdsa = Signature.getInstance("SHA256withECDSA");
        ecdsa.initSign(
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret)));
        ecdsa.update(Wakeup.signed(nid, 42, kind, urgent, end).getBytes(StandardCharsets.UTF_8));
        String signature = digest.substring(0, 16) + "." + URL.encodeToString(ecdsa.sign());
        return new Wakeup(nid, 42, kind, urgent, end, signature);
    }

    private final class Shown implements NotificationDisplay {
        @Override
        public void show(String nid, boolean urgent, long expiresAt) {
            shown.add(nid + " " + urgent + " " + Instant.ofEpochMilli(expiresAt));
        }

        @Override
        public void remove(String nid) {}
    }

    private static final class Memory implements Storage {
        private final Map<String, byte[]> files = new HashMap<>();

        @Override
        public byte[] read(String name) {
            return files.get(name);
        }

        @Override
        public void replace(Set<String> kept, Map<String, byte[]> added) {
            files.keySet().retainAll(kept);
            files.putAll(added);
        }
    }
}
