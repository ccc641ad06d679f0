package org.notorturetj.media.file;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileType;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Of the text of a long report as much is opened as is shown beside it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstWordsTest {
    private static final int SHOWN = 100_000;

    @Inject MediaFiles files;
    @Inject MediaDocuments media;
    @Inject Owner owner;

    private String keep(String text) {
        return files.keep(new CleaningResult(null, FileType.PDF, List.of(), "", 1, 0, text));
    }

    private String firstWords(String id) {
        return files.find(id).orElseThrow().firstWords();
    }

    @Test
    void the_others_are_not_opened() throws Exception {
        String id = keep("a".repeat(SHOWN) + "b".repeat(CleaningResult.MOST_TEXT - SHOWN));
        // Whoever opened them now would fail.
        owner.execute("UPDATE desk.media_file SET words = '\\x00' WHERE id = '" + id + "'");
        assertThat(firstWords(id)).isEqualTo("a".repeat(SHOWN));
    }

    @Test
    void no_letter_is_cut_in_two() {
        assertThat(firstWords(keep("a".repeat(SHOWN - 1) + "😀😀")))
                .isEqualTo("a".repeat(SHOWN - 1));
        assertThat(firstWords(keep(""))).isNull();
    }

    @Test
    void of_a_file_that_was_kept_before_all_are() {
        assertThat(firstWords(media.file("PDF", "a".repeat(SHOWN + 1), 1, 0)))
                .isEqualTo("a".repeat(SHOWN));
    }
}
