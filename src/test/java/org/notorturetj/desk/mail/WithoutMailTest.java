package org.notorturetj.desk.mail;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.log.WholeLog;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A server without mail configured. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutMailTest {
    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SendMail send;

    @Test
    void by_default_no_mail_is_sent_or_stored() throws SQLException {
        // given
        staff.with(Role.LAWYER);
        var editor = new Colleague(staff.with(Role.EDITOR).token());
        String id = editor.creates("article");
        editor.savesText(id, "ru", Invented.articleText(id, "Title"));
        // when
        editor.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                .then()
                .statusCode(202);
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isZero();
        try (var log = new WholeLog()) {
            send.sendWhenDue();
            assertThat(log.lines()).noneMatch(line -> line.contains("org.notorturetj.desk.mail"));
        }
    }
}
