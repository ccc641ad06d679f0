package org.notorturetj.content.submission;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Reference;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceCheckTest {
    @Inject ReferenceCheck check;

    @Test
    void an_unknown_key_is_answered_with_those_that_are_known() {
        assertThat(violations(DocumentType.SECTION, RefersTo.By.KEY))
                .startsWith("section is unknown here: known are ")
                .contains("activities");
    }

    @Test
    void where_there_is_none_of_a_type_that_is_said() {
        assertThat(violations(DocumentType.GUIDE, RefersTo.By.ID))
                .isEqualTo("section names no guide that is at this desk");
    }

    private String violations(DocumentType type, RefersTo.By by) {
        var violations = new Violations();
        check.check(
                List.of(new Reference("section", type, by, "nothing-has-this-key")), violations);
        return violations.all().stream().map(Violation::toString).collect(joining("\n"));
    }
}
