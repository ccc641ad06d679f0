package org.notorturetj.starter;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentFilesTest {
    private static final int PUBLICATIONS = 4_000;
    private static final int DOCUMENTS = 50;

    @Test
    void a_set_of_two_hundred_thousand_documents_is_read() {
        var set = new StringBuilder("licence: invented\nsample: true\npublications:\n");
        for (int publication = 0; publication < PUBLICATIONS; publication++) {
            for (int document = 0; document < DOCUMENTS; document++) {
                set.append(document == 0 ? "- - " : "  - ")
                        .append("articles/generated-article-")
                        .append(publication * DOCUMENTS + document)
                        .append('\n');
            }
        }
        byte[] file = set.toString().getBytes(StandardCharsets.UTF_8);
        ContentSet read =
                new ContentFiles(path -> Optional.of(new ByteArrayInputStream(file))).set();
        assertThat(read.publications()).hasSize(PUBLICATIONS);
        assertThat(read.publications().get(PUBLICATIONS - 1))
                .hasSize(DOCUMENTS)
                .last()
                .isEqualTo("articles/generated-article-199999");
    }
}
