package org.notorturetj.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a folder holds, and what it never touches. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServedFolderTest {
    private static final String NAME = "read/tg/guides/arrested.html";
    private static final int WRITTEN = 500;

    @TempDir Path outside;
    private Path root = Path.of("");
    private ServedFolder folder;

    @BeforeEach
    void make() throws IOException {
        root = outside.resolve("kept");
        folder = new ServedFolder(root);
    }

    private static ServedFolder.Body body(String text) {
        return new ServedFolder.Body(bytes(text), bytes("gz " + text), null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_is_there_with_its_codings_for_everybody_to_read() throws Exception {
        folder.put(NAME, body("text"));

        assertThat(root.resolve(NAME)).hasContent("text");
        assertThat(root.resolve(NAME + ".gz")).hasContent("gz text");
        assertThat(root.resolve(NAME + ".br")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(NAME))))
                .isEqualTo("rw-r--r--");
        for (Path above = root.resolve(NAME).getParent(); above.startsWith(root); ) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(above)))
                    .isEqualTo("rwxr-xr-x");
            above = above.getParent();
        }
    }

    @Test
    void the_time_of_a_file_is_made_of_its_bytes() throws Exception {
        folder.put(NAME, body("call 900"));
        var before = Files.getLastModifiedTime(root.resolve(NAME));
        folder.put(NAME, body("call 901"));

        assertThat(Files.getLastModifiedTime(root.resolve(NAME))).isNotEqualTo(before);

        folder.put(NAME, body("call 900"));
        assertThat(Files.getLastModifiedTime(root.resolve(NAME))).isEqualTo(before);
    }

    @Test
    void another_node_that_begins_takes_away_nothing_that_is_just_being_written() throws Exception {
        folder.put(NAME, body("0"));
        var other = new ServedFolder(root);
        var stop = new AtomicBoolean();
        var missed = new AtomicInteger();
        var writing = new AtomicInteger();
        var swept = new AtomicInteger();
        List<Thread> threads =
                List.of(
                        new Thread(
                                () ->
                                        until(
                                                stop,
                                                () -> {
                                                    // Who begins sweeps twice, not for ever.
                                                    int now = writing.get();
                                                    if (swept.getAndSet(now) != now) {
                                                        other.names();
                                                        other.names();
                                                    }
                                                    return swept;
                                                })),
                        new Thread(
                                () ->
                                        until(
                                                stop,
                                                () -> {
                                                    if (Files.notExists(root.resolve(NAME))) {
                                                        missed.incrementAndGet();
                                                    }
                                                    return missed;
                                                })));
        threads.forEach(Thread::start);
        try {
            for (int i = 1; i <= WRITTEN; i++) {
                writing.set(i);
                folder.put(NAME, body(Integer.toString(i)));
            }
        } finally {
            stop.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(missed).hasValue(0);
        assertThat(root.resolve(NAME)).hasContent(Integer.toString(WRITTEN));
    }

    private static void until(AtomicBoolean stop, Callable<?> again) {
        while (!stop.get()) {
            try {
                again.call();
                Thread.sleep(1);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void an_equal_file_is_not_touched_and_a_damaged_one_is_mended() throws Exception {
        folder.put(NAME, body("text"));
        Object before = Files.getAttribute(root.resolve(NAME), "unix:ino");
        folder.put(NAME, body("text"));
        assertThat(Files.getAttribute(root.resolve(NAME), "unix:ino")).isEqualTo(before);

        var time = Files.getLastModifiedTime(root.resolve(NAME));
        Files.writeString(root.resolve(NAME), "tent");
        Files.setLastModifiedTime(root.resolve(NAME), time);
        folder.put(NAME, body("text"));
        assertThat(root.resolve(NAME)).hasContent("text");
    }

    @Test
    void a_coding_goes_with_the_text_that_no_longer_has_one() throws Exception {
        folder.put(NAME, body("text"));
        folder.put(NAME, new ServedFolder.Body(bytes("t"), null, null));
        assertThat(root.resolve(NAME + ".gz")).doesNotExist();

        folder.put(NAME, body("text"));
        folder.delete(NAME);
        assertThat(root.resolve(NAME)).doesNotExist();
        assertThat(root.resolve(NAME + ".gz")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "read/../../x",
                "/etc/passwd",
                "read//x",
                "read/.x",
                "keys/root",
                "read",
                "read/tg/a b.html",
                "read/tg/ё.html",
                "read/tg/a\u0000.html",
                "read/tg/a\n"
            })
    void no_name_leads_out_of_it(String name) {
        assertThatThrownBy(() -> folder.put(name, body("text")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folder.delete(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void links_are_not_followed() throws Exception {
        Path target = Files.createDirectories(outside.resolve("elsewhere/guides"));
        Path secret = Files.writeString(target.resolve("arrested.html"), "secret");
        Files.createDirectories(root.resolve("read"));
        Files.createSymbolicLink(root.resolve("read/tg"), target.getParent());
        Files.createSymbolicLink(root.resolve("v1"), target.getParent());

        folder.put(NAME, body("text"));

        assertThat(secret).hasContent("secret");
        assertThat(root.resolve("read/tg")).isDirectory();
        assertThat(Files.isSymbolicLink(root.resolve("read/tg"))).isFalse();
        assertThat(root.resolve(NAME)).hasContent("text");

        Files.createSymbolicLink(root.resolve("read/tg/link.html"), secret);
        folder.deleteOthers(NAME::equals);
        assertThat(root.resolve("read/tg/link.html")).doesNotExist();
        assertThat(root.resolve("v1")).doesNotExist();
        assertThat(secret).hasContent("secret");
    }

    @Test
    void what_others_put_there_is_deleted_but_not_beside_it() throws Exception {
        folder.put(NAME, body("text"));
        Path theirs = Files.writeString(root.resolve("read/tg/forged.html"), "call 0");
        Path unfinished = Files.writeString(root.resolve("read/tg/.unfinished-0"), "tex");
        Path robots = Files.writeString(root.resolve("robots.txt"), "mine");

        folder.deleteOthers(NAME::equals);

        assertThat(theirs).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(robots).exists();
        assertThat(folder.names()).containsExactly(NAME);
        assertThat(root.resolve(NAME + ".gz")).exists();
    }

    @Test
    void removals_are_remembered() throws Exception {
        assertThat(folder.cleanUpTo()).isEqualTo(-1);
        folder.setCleanUpTo(17);
        assertThat(new ServedFolder(root).cleanUpTo()).isEqualTo(17);
        Files.writeString(root.resolve(".kept"), "seventeen");
        assertThat(folder.cleanUpTo()).isEqualTo(-1);
    }
}
