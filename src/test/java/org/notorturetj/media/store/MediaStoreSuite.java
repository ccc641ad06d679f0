package org.notorturetj.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.notorturetj.platform.RandomId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every store of media does, whatever it is made of. */
abstract class MediaStoreSuite {
    private static final byte[] BYTES = "a picture".getBytes(StandardCharsets.UTF_8);

    /** As sha256sum says. */
    private static final String HASH =
            "92b2fa58028958317e408bd84ecfa70f5ee35b121991dbc232c49d166353708b";

    /** One and the same for all calls in a test, and empty at first or of other tests only. */
    abstract TrashStore store() throws IOException;

    private static byte[] invented() {
        return RandomId.of(40).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] read(String hash, long from) throws IOException {
        try (InputStream bytes = store().open(hash, from).orElseThrow()) {
            return bytes.readAllBytes();
        }
    }

    private static List<String> all(Stream<String> hashes) {
        try (hashes) {
            return hashes.toList();
        }
    }

    @Test
    void bytes_are_found_by_their_hash() throws IOException {
        byte[] bytes = invented();
        String hash = store().put(bytes);

        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(MediaHash.of(bytes));
        assertThat(read(hash, 0)).isEqualTo(bytes);
        assertThat(all(store().list())).contains(hash);
        assertThat(all(store().trash())).doesNotContain(hash);
    }

    @Test
    void a_hash_is_sha_256() throws IOException {
        assertThat(store().put(BYTES)).isEqualTo(HASH);
    }

    @Test
    void they_are_read_from_anywhere_on() throws IOException {
        byte[] bytes = invented();
        String hash = store().put(bytes);

        assertThat(read(hash, 30)).hasSize(10).endsWith(bytes[39]);
        assertThat(read(hash, 40)).isEmpty();
    }

    @Test
    void megabytes_come_back_to_the_byte() throws IOException {
        byte[] bytes = new byte[5 << 20];
        new Random(1).nextBytes(bytes);

        assertThat(read(store().put(bytes), 0)).isEqualTo(bytes);
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        byte[] bytes = invented();
        String hash = store().put(bytes);

        assertThat(store().put(bytes)).isEqualTo(hash);
        assertThat(all(store().list())).containsOnlyOnce(hash);
    }

    @Test
    void what_nobody_gave_is_not_there() throws IOException {
        String hash = MediaHash.of(invented());

        assertThat(store().open(hash, 0)).isEmpty();
        assertThat(store().file(hash)).isEmpty();
        assertThat(store().erase(hash)).isTrue();
        store().discard(hash);
        store().takeBack(hash);
        store().eraseTrash(hash);
        assertThat(store().open(hash, 0)).isEmpty();
    }

    @Test
    void what_is_erased_is_nowhere() throws IOException {
        byte[] bytes = invented();
        String hash = store().put(bytes);
        store().discard(hash);
        store().put(bytes); // now it is outside of the trash and in it

        assertThat(store().erase(hash)).isTrue();

        assertThat(store().open(hash, 0)).isEmpty();
        assertThat(all(store().list())).doesNotContain(hash);
        assertThat(all(store().trash())).doesNotContain(hash);
    }

    @Test
    void what_is_in_the_trash_is_found_until_it_is_erased_there() throws IOException {
        String hash = store().put(invented());

        store().discard(hash);
        assertThat(all(store().list())).doesNotContain(hash);
        assertThat(all(store().trash())).contains(hash);
        assertThat(read(hash, 0)).hasSize(40);

        store().takeBack(hash);
        assertThat(all(store().list())).contains(hash);
        assertThat(all(store().trash())).doesNotContain(hash);

        store().discard(hash);
        store().eraseTrash(hash);
        assertThat(store().open(hash, 0)).isEmpty();
    }

    @Test
    void emptying_the_trash_leaves_what_was_put_since() throws IOException {
        byte[] bytes = invented();
        String hash = store().put(bytes);
        store().discard(hash);
        store().put(bytes);

        store().eraseTrash(hash);

        assertThat(read(hash, 0)).isEqualTo(bytes);
    }

    @Test
    void a_name_that_is_no_hash_leads_nowhere() {
        for (String name : List.of("../../../keys/desk.key", "", "AB".repeat(32), "ab")) {
            assertThatThrownBy(() -> store().open(name, 0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().erase(name))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void many_may_give_read_and_erase_the_same_bytes_at_once() throws Exception {
        byte[] bytes = invented();
        String hash = MediaHash.of(bytes);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            work.add(() -> store().put(bytes).equals(hash));
            work.add(() -> whole(hash, bytes));
            work.add(() -> store().erase(hash));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        store().put(bytes);
        assertThat(read(hash, 0)).isEqualTo(bytes);
    }

    /** Whole or not there. */
    private boolean whole(String hash, byte[] bytes) throws IOException {
        var found = store().open(hash, 0);
        if (found.isEmpty()) {
            return true;
        }
        try (InputStream in = found.get()) {
            return java.util.Arrays.equals(in.readAllBytes(), bytes);
        }
    }
}
