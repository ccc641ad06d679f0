package org.notorturetj.desk.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.Colleague;
import org.notorturetj.support.Invented;
import org.notorturetj.support.Owner;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.Staff.Member;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;
import org.notorturetj.support.WholeLog;
import org.notorturetj.support.WithSettings;
import static org.assertj.core.api.Assertions.assertThat;

/** Mail about proposals, over SMTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.desk.mail.enabled=true")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailTest {
    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SendMail send;
    @Inject MailOutbox outbox;
    @Inject SettableClock clock;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private GreenMail server;
    private Member editor;
    private Member coordinator;
    private Member lawyer;

    @BeforeEach
    void three_people_and_a_mail_server() throws SQLException {
        owner.execute(
                "DELETE FROM desk.mail",
                "UPDATE desk.proposal SET state = 'expired' WHERE state = 'waiting'");
        clock.stopAt(clock.instant());
        staff.dismissEverybody();
        editor = staff.with(Role.EDITOR);
        coordinator = staff.with(Role.COORDINATOR);
        lawyer = staff.with(Role.LAWYER);
        server = started();
    }

    @AfterEach
    void tidy_up() throws SQLException {
        clock.letGo();
        server.stop();
        owner.execute("DELETE FROM desk.mail");
    }

    @Test
    void everybody_who_may_decide_gets_one_mail_and_nobody_else() {
        // given
        Member administrator = staff.with(Role.ADMINISTRATOR);
        Member deputy = staff.with(Role.EDITOR, Role.DEPUTY);
        staff.with(Role.TRANSLATOR);
        staff.with(Role.SERVICE);
        staff.freeze(staff.with(Role.LAWYER).id());
        // when
        proposes(coordinator);
        assertThat(recipients()).isEmpty();
        send.sendDue();
        send.sendDue();
        // then
        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        address(lawyer), address(administrator), address(deputy));
    }

    @Test
    void the_mail_says_that_something_waits_and_nothing_else()
            throws MessagingException, IOException {
        // given
        String document = writes(editor);
        String proposal = proposes(editor, document);
        // when
        send.sendDue();
        // then
        MimeMessage mail = server.getReceivedMessages()[0];
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
                .doesNotContain(document, proposal, editor.id(), editor.login())
                .doesNotContain(coordinator.id(), lawyer.id(), "redaction");
    }

    @Test
    void each_person_is_the_only_one_in_her_mail() throws MessagingException {
        // when
        proposes(editor);
        send.sendDue();
        // then
        assertThat(server.getReceivedMessages()).hasSize(2);
        for (MimeMessage mail : server.getReceivedMessages()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
        }
    }

    @Test
    void many_proposals_in_a_minute_are_two_mails_and_not_many() {
        // when
        for (int i = 0; i < 5; i++) {
            proposes(editor);
            clock.stopAt(clock.instant().plusSeconds(10));
            send.sendDue();
        }
        // then
        assertThat(recipients()).containsExactlyInAnyOrder(address(coordinator), address(lawyer));
        // when
        later(Duration.ofMinutes(9));
        send.sendDue();
        // then
        assertThat(recipients()).hasSize(2);
        // when
        later(Duration.ofMinutes(1));
        send.sendDue();
        send.sendDue();
        later(Duration.ofMinutes(30));
        send.sendDue();
        // then: the other four, in one
        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        address(coordinator),
                        address(lawyer),
                        address(coordinator),
                        address(lawyer));
    }

    @Test
    void when_everything_is_decided_nobody_is_written_to() {
        // given
        String proposal = proposes(editor);
        // when
        new Colleague(lawyer.token())
                .post("/proposals/" + proposal + "/rejection")
                .then()
                .statusCode(200);
        send.sendDue();
        // then
        assertThat(recipients()).isEmpty();
    }

    @Test
    void whoever_may_not_decide_any_more_is_not_written_to() {
        // given
        proposes(editor);
        staff.freeze(lawyer.id());
        staff.change(coordinator.id(), Role.TRANSLATOR);
        // when
        send.sendDue();
        // then
        assertThat(recipients()).isEmpty();
    }

    @Test
    void a_mail_server_that_is_down_delays_mail_and_loses_none() throws SQLException {
        // given
        server.stop();
        proposes(editor);
        // when
        send.sendDue();
        send.sendDue();
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail WHERE asked > answered"))
                .isEqualTo(2);
        assertThat(owner.number("SELECT max(attempts) FROM desk.mail")).isEqualTo(1);
        // when: up again, but not tried again yet
        server = started();
        later(Duration.ofSeconds(29));
        send.sendDue();
        // then
        assertThat(recipients()).isEmpty();
        // when: a server that has just come up may still refuse one
        later(Duration.ofSeconds(1));
        send.sendDue();
        later(Duration.ofHours(1));
        send.sendDue();
        // then
        assertThat(recipients()).containsExactlyInAnyOrder(address(coordinator), address(lawyer));
    }

    @Test
    void the_longer_it_is_down_the_longer_one_waits() throws SQLException {
        // given
        staff.freeze(coordinator.id());
        server.stop();
        proposes(editor);
        // then
        for (int seconds : new int[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            send.sendDue();
            assertThat(
                            owner.number(
                                    "SELECT extract(epoch FROM next_at - '%s'::timestamptz)::bigint FROM desk.mail"
                                            .formatted(clock.instant())))
                    .isEqualTo(seconds);
            later(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void a_mail_whose_sender_died_over_it_is_sent_by_another() {
        // given
        proposes(editor);
        for (int i = 0; i < 2; i++) {
            assertThat(outbox.take(clock.instant(), Duration.ofMinutes(2))).isPresent();
        }
        // when
        later(Duration.ofSeconds(119));
        send.sendDue();
        // then
        assertThat(recipients()).isEmpty();
        // when
        later(Duration.ofSeconds(1));
        send.sendDue();
        // then
        assertThat(recipients()).hasSize(2);
    }

    @Test
    void what_is_asked_for_while_a_mail_is_on_its_way_is_not_lost() {
        // given
        outbox.ask(List.of(lawyer.id()), clock.instant());
        DueMail onItsWay = outbox.take(clock.instant(), Duration.ofMinutes(2)).orElseThrow();
        // when
        outbox.ask(List.of(lawyer.id()), clock.instant());
        outbox.done(onItsWay, clock.instant());
        // then
        DueMail next = outbox.take(clock.instant(), Duration.ofMinutes(2)).orElseThrow();
        outbox.done(next, clock.instant());
        assertThat(outbox.take(clock.instant(), Duration.ofMinutes(2))).isEmpty();
    }

    @Test
    void a_proposal_that_does_not_come_to_be_has_nobody_written_to() throws SQLException {
        // given
        String document = writes(editor);
        // when: there is no text in this language
        new Colleague(editor.token())
                .post("/documents/" + document + "/redaction", Map.of("languages", List.of("en")))
                .then()
                .statusCode(409);
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isZero();
    }

    @Test
    void nothing_is_kept_of_what_was_sent_but_for_ten_minutes() throws SQLException {
        // given
        proposes(editor);
        send.sendDue();
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isEqualTo(2);
        // when
        later(Duration.ofMinutes(10));
        send.sendDue();
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isZero();
        assertThat(recipients()).hasSize(2);
    }

    @Test
    void no_address_is_in_the_log_whatever_goes_wrong() throws IOException {
        // given
        proposes(editor);
        try (var log = new WholeLog()) {
            // when: it is down, it refuses, it takes the mail
            server.stop();
            send.sendDue();
            try (var refusing = new RefusingServer(port)) {
                later(Duration.ofMinutes(1));
                send.sendDue();
                later(Duration.ofMinutes(2));
                send.sendDue();
                assertThat(refusing.refused()).isPositive();
            }
            server = started();
            later(Duration.ofHours(1));
            send.sendDue();
            // then
            assertThat(recipients()).hasSize(2);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("not sent (reply 550)"))
                    .noneMatch(line -> line.contains("planted-login"))
                    .noneMatch(line -> line.contains("@example.org"))
                    .noneMatch(line -> line.contains("Something waits"));
        }
    }

    private GreenMail started() {
        var smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        // Its own patience of two seconds is not enough for a machine that builds meanwhile.
        smtp.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
        var mail = new GreenMail(smtp);
        mail.start();
        return mail;
    }

    private void later(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }

    private String proposes(Member proposer) {
        return proposes(proposer, writes(proposer));
    }

    private static String proposes(Member proposer, String document) {
        return new Colleague(proposer.token())
                .post("/documents/" + document + "/redaction", Map.of("languages", List.of("ru")))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }

    private static String writes(Member author) {
        var desk = new Colleague(author.token());
        String id = desk.begins("article");
        desk.savesText(id, "ru", Invented.articleText(id, "Secret title"));
        return id;
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(
                        mail -> {
                            try {
                                return mail.getAllRecipients()[0].toString();
                            } catch (MessagingException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .toList();
    }

    private static String address(Member member) {
        return member.login() + "@example.org";
    }
}
