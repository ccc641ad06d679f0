package org.notorturetj.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.serving.ServerIsFilled;

import io.quarkus.runtime.ShutdownEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** A disk that takes no more: what is published is found all the same, and nothing that is gone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullDiskTest {
    @TempDir Path folder;

    private final MemoryLog log = new MemoryLog();
    private FullableDisk disk;
    private SearchIndex index;
    private IndexFollower follower;

    @BeforeEach
    void start() {
        disk = new FullableDisk();
        var settings =
                new MemoryIndex.Settings(Optional.of(folder.toString()), Duration.ofMillis(5));
        index = new SearchIndex(settings, disk);
        follower = new IndexFollower(index, log, settings);
        for (int i = 0; i < 5; i++) {
            log.publish("article", "a" + i);
        }
        follower.start(new ServerIsFilled());
        await(() -> holds(5));
    }

    @AfterEach
    void stop() throws InterruptedException {
        disk.full = false;
        follower.stop(new ShutdownEvent());
        index.close();
    }

    @Test
    void a_removal_on_a_full_disk_empties_the_folder_and_the_index_goes_on_in_memory()
            throws IOException {
        disk.full = true;
        log.remove("a0");
        await(() -> holds(4) && files().isEmpty());

        log.publish("article", "b");
        await(() -> holds(5));
        log.remove("b");
        await(() -> holds(4));
        assertThat(files()).isEmpty();
    }

    @Test
    void when_there_is_room_again_it_is_kept_on_the_disk_again() {
        disk.full = true;
        log.remove("a0");
        await(() -> holds(4) && files().isEmpty());

        disk.full = false;
        await(() -> holds(4) && files().stream().anyMatch(it -> it.startsWith("segments")));
        log.publish("article", "c");
        await(() -> holds(5));
    }

    private boolean holds(int documents) {
        return !index.isPartial()
                && index.followed() == log.seq
                && index.<Integer>search(it -> it.getIndexReader().numDocs()) == documents;
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(IndexWriter.WRITE_LOCK_NAME))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** A disk that can be full. */
    private final class FullableDisk implements IndexDirectory {
        private volatile boolean full;

        @Override
        public Directory open() throws IOException {
            return new FilterDirectory(FSDirectory.open(folder)) {
                @Override
                public IndexOutput createOutput(String name, IOContext context) throws IOException {
                    refuse();
                    return super.createOutput(name, context);
                }

                @Override
                public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
                        throws IOException {
                    refuse();
                    return super.createTempOutput(prefix, suffix, context);
                }
            };
        }

        private void refuse() throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public long free() {
            return full ? 0 : Long.MAX_VALUE;
        }
    }
}
