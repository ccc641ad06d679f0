package org.notorturetj.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;
import org.notorturetj.search.index.IndexPosition.Building;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchIndexTest {
    @TempDir Path folder;

    @Test
    void no_file_holds_a_word_of_what_was_removed() throws IOException {
        try (var memory = new MemoryIndex(folder)) {
            Map<String, Map<Language, SearchableText>> all = new HashMap<>();
            all.put("a", MemoryIndex.text(Language.EN, "quetzalcoatl", "", ""));
            for (int i = 0; i < 20; i++) {
                all.put("other" + i, MemoryIndex.text(Language.EN, "ordinary", "", ""));
            }
            memory.putTogether(all);
            memory.index().commit();
            assertThat(documentsOnDiskWith("quetzalcoatl")).isEqualTo(1);

            memory.remove("a");
            memory.purge();

            assertThat(documentsOnDiskWith("quetzalcoatl")).isZero();
            assertThat(memory.index().<Integer>search(it -> it.getIndexReader().numDocs()))
                    .isEqualTo(20);
        }
    }

    @Test
    void no_file_holds_a_word_of_what_a_text_said_before() throws IOException {
        try (var memory = new MemoryIndex(folder)) {
            put(memory, "a", "quetzalcoatl");
            memory.index().commit();
            assertThat(documentsOnDiskWith("quetzalcoatl")).isEqualTo(1);

            put(memory, "a", "popocatepetl");
            memory.purge();

            assertThat(documentsOnDiskWith("quetzalcoatl")).isZero();
            assertThat(documentsOnDiskWith("popocatepetl")).isEqualTo(1);
        }
    }

    @Test
    void a_start_goes_on_where_the_last_commit_was() throws IOException {
        var half = new IndexPosition(7, 1234, new Building(1, "abc"));
        try (var memory = new MemoryIndex(folder)) {
            memory.index().begin(half);
        }
        try (var again = new MemoryIndex(folder)) {
            assertThat(again.index().position()).isEqualTo(half);
            assertThat(again.index().isPartial()).isTrue();
        }
    }

    @Test
    void an_index_of_another_form_is_made_anew() throws IOException {
        try (var memory = new MemoryIndex(folder)) {
            put(memory, "a", "word");
        }
        assertThat(IndexPosition.isOf("another", new IndexPosition(1, 1, null).stored("form")))
                .isFalse();
        Files.write(folder.resolve("segments_1"), new byte[] {1, 2, 3});
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().contains("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (var damaged = new MemoryIndex(folder)) {
            assertThat(damaged.index().position().building()).isEqualTo(Building.FIRST);
            assertThat(damaged.index().<Integer>search(it -> it.getIndexReader().numDocs()))
                    .isZero();
            put(damaged, "b", "word");
        }
        try (var again = new MemoryIndex(folder)) { // it was kept there
            assertThat(again.index().<Integer>search(it -> it.getIndexReader().numDocs()))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_folder_that_another_server_has_is_left_alone() {
        try (var first = new MemoryIndex(folder);
                var second = new MemoryIndex(folder)) {
            put(first, "a", "word");
            put(second, "b", "word");
            assertThat(first.index().<Integer>search(it -> it.getIndexReader().numDocs()))
                    .isEqualTo(1);
            assertThat(second.index().<Integer>search(it -> it.getIndexReader().numDocs()))
                    .isEqualTo(1);
        }
    }

    @Test
    void many_parts_are_put_together() throws Exception {
        try (var memory = new MemoryIndex(folder)) {
            for (String id : List.of("a", "b", "c", "d")) {
                put(memory, id, "word");
            }
            assertThat(parts(memory)).isEqualTo(4);

            memory.index().merge();
            for (int i = 0; i < 100 && memory.index().isMerging(); i++) {
                Thread.sleep(50);
            }
            memory.purge();

            assertThat(parts(memory)).isLessThanOrEqualTo(3);
            assertThat(memory.index().<Integer>search(it -> it.getIndexReader().numDocs()))
                    .isEqualTo(4);
        }
    }

    private static int parts(MemoryIndex memory) {
        return memory.index().search(it -> it.getIndexReader().leaves().size());
    }

    private static void put(MemoryIndex memory, String id, String word) {
        memory.put(id, "article", 0, List.of(), MemoryIndex.text(Language.EN, word, word, word));
    }

    /** Removed ones count too, until they are rewritten; files that no commit has are none. */
    private int documentsOnDiskWith(String word) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Set<String> files = new HashSet<>(List.of(directory.listAll()));
            files.remove(IndexWriter.WRITE_LOCK_NAME);
            assertThat(files).isSubsetOf(reader.getIndexCommit().getFileNames());
            return reader.docFreq(new Term(IndexField.TITLE.of(Language.EN), word));
        }
    }
}
