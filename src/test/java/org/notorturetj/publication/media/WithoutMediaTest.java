package org.notorturetj.publication.media;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be rendered any longer still loses what was taken away. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutMediaTest {
    @Test
    void a_picture_leaves_members_lists_and_the_text_and_another_stays() {
        ObjectNode record =
                CanonicalJson.tree(
                        """
                        {"image":{"media":"gone","url":"/media/a.jpg","alt":"Secret"},
                         "gallery":[{"media":"gone","url":"/media/a.jpg"},{"media":"stays","url":"/media/b.jpg"}],
                         "pictures":[{"media":"stays","url":"/media/b.jpg"},{"media":"gone","url":"/media/a.jpg"}],
                         "html":"<p>1 <img src=\\"/media/a.jpg\\" alt=\\"Secret\\" /> 2 <img src=\\"/media/b.jpg\\" alt=\\"B\\" /></p>"}
                        """);
        WithoutMedia.strip(record, "gone");
        assertThat(record.toString()).doesNotContain("gone", "Secret", "a.jpg");
        assertThat(record.path("html").asText())
                .isEqualTo("<p>1  2 <img src=\"/media/b.jpg\" alt=\"B\" /></p>");
        assertThat(record.path("pictures")).hasSize(1);
        assertThat(record.path("gallery")).hasSize(1);
    }
}
