package org.notorturetj.desk.review;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Found by the standing attack: a comment without its only member was an internal error. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmptyCommentTest {
    @Inject Staff staff;
    @Inject Papers papers;

    @Test
    void a_comment_that_says_nothing_is_refused() {
        new Colleague(staff.with(Role.EDITOR).token())
                .post(Colleague.text(papers.draft(), "ru") + "/comments", Map.of())
                .then()
                .statusCode(422);
    }
}
