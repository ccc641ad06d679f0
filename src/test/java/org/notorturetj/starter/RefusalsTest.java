package org.notorturetj.starter;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalsTest {
    private final Refusals refusals = new Refusals();

    @Test
    void a_few_documents_are_all_named() {
        refuse(20);
        assertThat(refusals.lines())
                .singleElement()
                .asString()
                .contains("a/20")
                .doesNotContain("more");
    }

    @Test
    void of_an_archive_the_first_are_named_and_the_others_counted() {
        refuse(20_000);
        assertThat(refusals.lines())
                .singleElement()
                .asString()
                .contains("a/20 and 19980 more")
                .doesNotContain("a/21");
    }

    private void refuse(int documents) {
        List<String> folders =
                IntStream.rangeClosed(1, documents).mapToObj(number -> "a/" + number).toList();
        refusals.add(folders, new ProblemException(ProblemType.PUBLICATION_REFUSED));
    }
}
