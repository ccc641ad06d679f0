package org.notorturetj.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.crypto.KeyFile;
import org.notorturetj.push.Channel;
import org.notorturetj.push.device.sealing.SealedDevice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingKeysTest {
    private static final SealedDevice PHONE =
            new SealedDevice(
                    Channel.TOKEN,
                    "token-of-a-phone",
                    Language.TG,
                    List.of("TJ-GB"),
                    LocalTime.of(22, 0),
                    LocalTime.of(7, 0));

    @TempDir Path folder;

    @Test
    void what_the_public_door_seals_only_the_dispatcher_opens() throws Exception {
        SealingKeyFiles dispatcher = files("dispatcher");
        dispatcher.create();
        dispatcher.createDoor(dispatcher.readDispatcher().orElseThrow().door());
        SealingKeyFiles node = files("door");
        Files.createDirectories(node.door().path().getParent());
        Files.move(dispatcher.door().path(), node.door().path());

        DoorKey door = node.readDoor().orElseThrow();
        assertThat(node.readDispatcher()).isEmpty();
        byte[] sealed = PHONE.seal(door);
        byte[] hash = PHONE.targetHash(door);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain("token-of-a-phone");
        DispatcherKey key = dispatcher.readDispatcher().orElseThrow();
        assertThat(SealedDevice.open(key, hash, sealed)).isEqualTo(PHONE);
        assertThat(PHONE.targetHash(key.door())).isEqualTo(hash);
    }

    @Test
    void what_a_dispatcher_sealed_again_only_a_dispatcher_opens_and_only_in_its_place()
            throws Exception {
        DispatcherKey key = key("one");
        byte[] hash = PHONE.targetHash(key.door());
        byte[] again = key.sealAgain(hash, PHONE.seal(key.door()));
        assertThat(SealedDevice.open(key, hash, again)).isEqualTo(PHONE);
        assertThat(again).isNotEqualTo(key.sealAgain(hash, again)).hasSize(1053);
        isNotOurs(key("other"), hash, again);
        isNotOurs(key, new byte[32], again);
        for (int i : new int[] {0, 1, 12, 13, again.length - 1}) {
            byte[] altered = again.clone();
            altered[i] ^= 1;
            isNotOurs(key, hash, altered);
        }
        isNotOurs(key, hash, java.util.Arrays.copyOf(again, 13));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "null",
                "[]",
                "{}",
                "{\"way\":\"TOKEN\",\"address\":\"a\",\"regions\":[]}",
                "{\"way\":\"TOKEN\",\"address\":null,\"language\":\"tg\",\"regions\":[]}",
                "{\"way\":\"SMS\",\"address\":\"a\",\"language\":\"tg\",\"regions\":[]}"
            })
    void what_a_door_that_was_taken_over_seals_is_nobodys(String text) throws Exception {
        DispatcherKey key = key("one");
        byte[] hash = PHONE.targetHash(key.door());
        byte[] sealed = key.door().seal(hash, text.getBytes(StandardCharsets.UTF_8));
        isNotOurs(key, hash, sealed);
        isNotOurs(key, hash, key.sealAgain(hash, sealed));
    }

    @Test
    void the_same_phone_is_sealed_differently_each_time() {
        DoorKey door = key("one").door();
        assertThat(PHONE.seal(door)).isNotEqualTo(PHONE.seal(door)).hasSameSizeAs(PHONE.seal(door));
    }

    @Test
    void another_key_another_place_and_an_altered_value_open_nothing() {
        DispatcherKey key = key("one");
        byte[] sealed = PHONE.seal(key.door());
        byte[] hash = PHONE.targetHash(key.door());
        isNotOurs(key("other"), hash, sealed);
        isNotOurs(key, new byte[32], sealed);
        for (int i : new int[] {0, 1, 32, 33, sealed.length - 1}) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            isNotOurs(key, hash, altered);
        }
        isNotOurs(key, hash, new byte[0]);
        isNotOurs(key, hash, new byte[600]);
        byte[] lowOrder = new byte[600];
        lowOrder[0] = 1;
        isNotOurs(key, hash, lowOrder);
    }

    @Test
    void a_key_is_never_overwritten_and_a_broken_one_says_what_to_do() throws Exception {
        SealingKeyFiles files = files("one");
        files.create();
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(files::create)
                .withMessageContaining("is not overwritten");
        Files.writeString(files.dispatcher().path(), "broken\n");
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(files::readDispatcher)
                .withMessageContaining("bring it back from its copy")
                .withMessageNotContaining("broken");
    }

    @Test
    void nothing_of_a_key_or_a_phone_can_be_printed() {
        DispatcherKey key = key("one");
        assertThat(List.of(key, key.door(), PHONE, PHONE.target()).toString())
                .doesNotContain("token-of-a-phone")
                .doesNotContain(key.door().lines().get(1));
    }

    private static void isNotOurs(DispatcherKey key, byte[] hash, byte[] sealed) {
        assertThatExceptionOfType(HpkeEnvelope.NotDecryptableException.class)
                .isThrownBy(() -> SealedDevice.open(key, hash, sealed));
    }

    private DispatcherKey key(String name) {
        SealingKeyFiles files = files(name);
        files.create();
        return files.readDispatcher().orElseThrow();
    }

    private SealingKeyFiles files(String name) {
        Path keys = folder.resolve(name);
        return new SealingKeyFiles(
                new KeyFile(keys.resolve("device.key")),
                new KeyFile(keys.resolve("device-door.key")));
    }
}
