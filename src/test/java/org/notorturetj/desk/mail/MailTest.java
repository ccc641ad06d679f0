package org.notorturetj.desk.mail;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.Schedule;
import org.notorturetj.support.Colleague;
import org.notorturetj.support.Given;
import org.notorturetj.support.Invented;
import org.notorturetj.support.Owner;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.Staff;
import org.notorturetj.support.Staff.Member;
import org.notorturetj.support.TestDatabase;
import org.notorturetj.support.WholeLog;
import org.notorturetj.support.WithSettings;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

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
    @Inject Schedule schedule;
    @Inject Given given;
    @Inject SettableClock clock;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private GreenMail server;
    private Member editor;
    private Member coordinator;
    private Member lawyer;

    @BeforeEach
    void create_three_people_and_a_mail_server() throws SQLException {
        owner.execute(
                "DELETE FROM desk.mail",
                "UPDATE desk.scheduled_publication SET state = 'dismissed' WHERE state = 'refused'",
                "UPDATE desk.proposal SET state = 'expired' WHERE state = 'waiting'");
        clock.stopAt(clock.instant());
        staff.dismissEverybody();
        editor = staff.with(Role.EDITOR);
        coordinator = staff.with(Role.COORDINATOR);
        lawyer = staff.with(Role.LAWYER);
        server = startServer();
    }

    @AfterEach
    void tidy_up() throws SQLException {
        clock.letGo();
        server.stop();
        owner.execute(
                "DELETE FROM desk.mail",
                "UPDATE desk.scheduled_publication SET state = 'dismissed' WHERE state = 'refused'");
        given.noMore();
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
        propose(coordinator);
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
        String document = write(editor);
        String proposal = propose(editor, document);
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
    void each_mail_has_one_recipient() throws MessagingException {
        // when
        propose(editor);
        send.sendDue();
        // then
        assertThat(server.getReceivedMessages()).hasSize(2);
        for (MimeMessage mail : server.getReceivedMessages()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
        }
    }

    @Test
    void many_proposals_in_a_minute_cause_two_mails_per_person() {
        // when
        for (int i = 0; i < 5; i++) {
            propose(editor);
            clock.stopAt(clock.instant().plusSeconds(10));
            send.sendDue();
        }
        // then
        assertThat(recipients()).containsExactlyInAnyOrder(address(coordinator), address(lawyer));
        // when
        advance(Duration.ofMinutes(9));
        send.sendDue();
        // then
        assertThat(recipients()).hasSize(2);
        // when
        advance(Duration.ofMinutes(1));
        send.sendDue();
        send.sendDue();
        advance(Duration.ofMinutes(30));
        send.sendDue();
        // then: one mail for the other four
        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        address(coordinator),
                        address(lawyer),
                        address(coordinator),
                        address(lawyer));
    }

    @Test
    void no_mail_is_sent_once_everything_is_decided() {
        // given
        String proposal = propose(editor);
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
    void people_who_may_no_longer_approve_get_no_mail() {
        // given
        propose(editor);
        staff.freeze(lawyer.id());
        staff.change(coordinator.id(), Role.TRANSLATOR);
        // when
        send.sendDue();
        // then
        assertThat(recipients()).isEmpty();
    }

    @Test
    void a_mail_server_outage_delays_mail_but_loses_none() throws SQLException {
        // given
        server.stop();
        propose(editor);
        // when
        send.sendDue();
        send.sendDue();
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail WHERE asked > answered"))
                .isEqualTo(2);
        assertThat(owner.number("SELECT max(attempts) FROM desk.mail")).isEqualTo(1);
        // when: up again, but not yet retried
        server = startServer();
        advance(Duration.ofSeconds(29));
        send.sendDue();
        // then
        assertThat(recipients()).isEmpty();
        // when: a server that has just started may still reject one
        advance(Duration.ofSeconds(1));
        send.sendDue();
        advance(Duration.ofHours(1));
        send.sendDue();
        // then
        assertThat(recipients()).containsExactlyInAnyOrder(address(coordinator), address(lawyer));
    }

    @Test
    void retries_back_off_exponentially() throws SQLException {
        // given
        staff.freeze(coordinator.id());
        server.stop();
        propose(editor);
        // then
        for (int seconds : new int[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            send.sendDue();
            assertThat(
                            owner.number(
                                    "SELECT extract(epoch FROM next_at - '%s'::timestamptz)::bigint FROM desk.mail"
                                            .formatted(clock.instant())))
                    .isEqualTo(seconds);
            advance(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void a_mail_claimed_by_a_crashed_node_is_sent_by_another() {
        // given
        propose(editor);
        for (int i = 0; i < 2; i++) {
            assertThat(outbox.take(clock.instant(), Duration.ofMinutes(2))).isPresent();
        }
        // when
        advance(Duration.ofSeconds(119));
        send.sendDue();
        // then
        assertThat(recipients()).isEmpty();
        // when
        advance(Duration.ofSeconds(1));
        send.sendDue();
        // then
        assertThat(recipients()).hasSize(2);
    }

    @Test
    void a_request_made_while_a_mail_is_being_sent_is_not_lost() {
        // given
        outbox.ask(List.of(lawyer.id()), clock.instant());
        DueMail beingSent = outbox.take(clock.instant(), Duration.ofMinutes(2)).orElseThrow();
        // when
        outbox.ask(List.of(lawyer.id()), clock.instant());
        outbox.done(beingSent, clock.instant());
        // then
        DueMail next = outbox.take(clock.instant(), Duration.ofMinutes(2)).orElseThrow();
        outbox.done(next, clock.instant());
        assertThat(outbox.take(clock.instant(), Duration.ofMinutes(2))).isEmpty();
    }

    @Test
    void a_failed_proposal_causes_no_mail() throws SQLException {
        // given
        String document = write(editor);
        // when: there is no text in this language
        new Colleague(editor.token())
                .post("/documents/" + document + "/redaction", Map.of("languages", List.of("en")))
                .then()
                .statusCode(409);
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isZero();
    }

    @Test
    void sent_mail_is_forgotten_after_ten_minutes() throws SQLException {
        // given
        propose(editor);
        send.sendDue();
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isEqualTo(2);
        // when
        advance(Duration.ofMinutes(10));
        send.sendDue();
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isZero();
        assertThat(recipients()).hasSize(2);
    }

    @Test
    void no_failure_logs_an_address() throws IOException {
        // given
        propose(editor);
        try (var log = new WholeLog()) {
            // when: it is down, rejects, then accepts the mail
            server.stop();
            send.sendDue();
            try (var refusing = new RefusingServer(port)) {
                advance(Duration.ofMinutes(1));
                send.sendDue();
                advance(Duration.ofMinutes(2));
                send.sendDue();
                assertThat(refusing.refused()).isPositive();
            }
            server = startServer();
            advance(Duration.ofHours(1));
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

    @Test
    void a_refused_schedule_is_mailed_to_those_whom_it_concerns() {
        // given
        refuse(editor, coordinator);
        // when
        send.sendDue();
        // then
        assertThat(recipients()).containsExactlyInAnyOrder(address(editor), address(coordinator));
    }

    @Test
    void no_mail_is_sent_about_a_refusal_that_somebody_has_dismissed() {
        // given
        long number = refuse(editor, coordinator);
        new Colleague(editor.token()).delete("/schedules/" + number).then().statusCode(204);
        // when
        send.sendDue();
        // then
        assertThat(recipients()).isEmpty();
    }

    /** One line of a pair alone: it is refused at its moment. */
    private long refuse(Member author, Member approver) {
        long number =
                schedule.schedule(
                        new Actor(author.id(), approver.id()),
                        PublicationRequest.of(
                                given.pairOfLines(Language.TG).get(0), Set.of(Language.TG)),
                        clock.instant());
        schedule.publishDue();
        return number;
    }

    private GreenMail startServer() {
        var smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        // The default timeout of two seconds is too short on a busy build machine.
        smtp.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
        var mail = new GreenMail(smtp);
        mail.start();
        return mail;
    }

    private void advance(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }

    private String propose(Member proposer) {
        return propose(proposer, write(proposer));
    }

    private static String propose(Member proposer, String document) {
        return new Colleague(proposer.token())
                .post("/documents/" + document + "/redaction", Map.of("languages", List.of("ru")))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }

    private static String write(Member author) {
        var desk = new Colleague(author.token());
        String id = desk.creates("article");
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
