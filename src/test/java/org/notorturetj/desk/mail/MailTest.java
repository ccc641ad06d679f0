package org.notorturetj.desk.mail;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.people.Staff.Member;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import com.icegreen.greenmail.util.GreenMailUtil;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is sent mail, over SMTP, and what it says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.desk.mail.enabled=true")
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailTest {
    @Inject MailedPeople desk;
    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SendMail send;
    @Inject SettableClock clock;

    @BeforeEach
    void people_and_a_mail_server() throws SQLException {
        desk.arrive();
    }

    @AfterEach
    void tidy_up() throws SQLException {
        desk.leave();
    }

    @Test
    void every_approver_but_the_proposer_gets_one_mail() {
        // given
        Member administrator = staff.with(Role.ADMINISTRATOR);
        Member deputy = staff.with(Role.EDITOR, Role.DEPUTY);
        staff.with(Role.TRANSLATOR);
        staff.with(Role.SERVICE);
        staff.freeze(staff.with(Role.LAWYER).id());
        // when
        desk.propose(desk.coordinator());
        assertThat(desk.recipients()).isEmpty();
        send.sendDue();
        send.sendDue();
        // then
        assertThat(desk.recipients())
                .containsExactlyInAnyOrder(
                        desk.address(desk.lawyer()),
                        desk.address(administrator),
                        desk.address(deputy));
    }

    @Test
    void the_mail_says_that_something_waits_and_nothing_else()
            throws MessagingException, IOException {
        // given
        String document = desk.write(desk.editor());
        String proposal = desk.propose(desk.editor(), document);
        // when
        send.sendDue();
        // then
        MimeMessage mail = desk.messages()[0];
        assertThat(mail.getSubject())
                .isEqualTo(
                        "Дар таҳририя чизе мунтазир аст · В редакции кое-что ждёт · Something waits at the desk");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(
                        """
                        Дар таҳририя чизе мунтазири қарори шумост. Лутфан, ворид шавед ва бубинед.

                        В редакции кое-что ждёт вашего решения. Пожалуйста, войдите и посмотрите.

                        Something waits at the desk for your decision. Please sign in and look.

                        https://desk.example.org/""");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("desk@example.org");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .doesNotContain(document, proposal, desk.editor().id(), desk.editor().login())
                .doesNotContain(desk.coordinator().id(), desk.lawyer().id(), "redaction");
    }

    @Test
    void each_mail_has_one_recipient() throws MessagingException {
        // when
        desk.propose(desk.editor());
        send.sendDue();
        // then
        assertThat(desk.messages()).hasSize(2);
        for (MimeMessage mail : desk.messages()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
        }
    }

    @Test
    void many_proposals_in_a_minute_cause_two_mails_per_person() {
        // when
        for (int i = 0; i < 5; i++) {
            desk.propose(desk.editor());
            clock.stopAt(clock.instant().plusSeconds(10));
            send.sendDue();
        }
        // then
        assertThat(desk.recipients())
                .containsExactlyInAnyOrder(
                        desk.address(desk.coordinator()), desk.address(desk.lawyer()));
        // when
        desk.advance(Duration.ofMinutes(9));
        send.sendDue();
        // then
        assertThat(desk.recipients()).hasSize(2);
        // when
        desk.advance(Duration.ofMinutes(1));
        send.sendDue();
        send.sendDue();
        desk.advance(Duration.ofMinutes(30));
        send.sendDue();
        // then: one mail for the other four
        assertThat(desk.recipients())
                .containsExactlyInAnyOrder(
                        desk.address(desk.coordinator()),
                        desk.address(desk.lawyer()),
                        desk.address(desk.coordinator()),
                        desk.address(desk.lawyer()));
    }

    @Test
    void no_mail_is_sent_once_everything_is_decided() {
        // given
        String proposal = desk.propose(desk.editor());
        // when
        new Colleague(desk.lawyer().token())
                .post("/proposals/" + proposal + "/rejection")
                .then()
                .statusCode(200);
        send.sendDue();
        // then
        assertThat(desk.recipients()).isEmpty();
    }

    @Test
    void people_who_may_no_longer_approve_get_no_mail() {
        // given
        desk.propose(desk.editor());
        staff.freeze(desk.lawyer().id());
        staff.change(desk.coordinator().id(), Role.TRANSLATOR);
        // when
        send.sendDue();
        // then
        assertThat(desk.recipients()).isEmpty();
    }

    @Test
    void a_failed_proposal_causes_no_mail() throws SQLException {
        // given
        String document = desk.write(desk.editor());
        // when: there is no text in this language
        new Colleague(desk.editor().token())
                .post("/documents/" + document + "/redaction", Map.of("languages", List.of("en")))
                .then()
                .statusCode(409);
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isZero();
    }

    @Test
    void a_refused_schedule_is_mailed_to_those_whom_it_concerns() {
        // given
        desk.refuse(desk.editor(), desk.coordinator());
        // when
        send.sendDue();
        // then
        assertThat(desk.recipients())
                .containsExactlyInAnyOrder(
                        desk.address(desk.editor()), desk.address(desk.coordinator()));
    }

    @Test
    void no_mail_is_sent_about_a_refusal_that_somebody_has_dismissed() {
        // given
        long number = desk.refuse(desk.editor(), desk.coordinator());
        new Colleague(desk.editor().token()).delete("/schedules/" + number).then().statusCode(204);
        // when
        send.sendDue();
        // then
        assertThat(desk.recipients()).isEmpty();
    }
}
