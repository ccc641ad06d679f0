package org.notorturetj.desk.mail;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.people.Staff.Member;
import org.notorturetj.support.setting.SettableClock;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** The only three people at the desk, and the mail server that they read. */
@Dependent
class MailedPeople {
    private final Staff staff;
    private final Owner owner;
    private final SchedulePublication schedule;
    private final PublishDue due;
    private final Given given;
    private final SettableClock clock;
    private final int port;
    private Member editor;
    private Member coordinator;
    private Member lawyer;
    private @Nullable GreenMail server;

    MailedPeople(
            Staff staff,
            Owner owner,
            SchedulePublication schedule,
            PublishDue due,
            Given given,
            SettableClock clock,
            @ConfigProperty(name = "quarkus.mailer.port") int port) {
        this.staff = staff;
        this.owner = owner;
        this.schedule = schedule;
        this.due = due;
        this.given = given;
        this.clock = clock;
        this.port = port;
    }

    void arrive() throws SQLException {
        forgetMail();
        owner.execute("UPDATE desk.proposal SET state = 'expired' WHERE state = 'waiting'");
        clock.stopAt(clock.instant());
        staff.dismissEverybody();
        editor = staff.with(Role.EDITOR);
        coordinator = staff.with(Role.COORDINATOR);
        lawyer = staff.with(Role.LAWYER);
        startServer();
    }

    void leave() throws SQLException {
        clock.letGo();
        stopServer();
        forgetMail();
        given.noMore();
    }

    private void forgetMail() throws SQLException {
        owner.execute(
                "DELETE FROM desk.mail",
                "UPDATE desk.scheduled_publication SET state = 'dismissed' WHERE state = 'refused'");
    }

    Member editor() {
        return editor;
    }

    Member coordinator() {
        return coordinator;
    }

    Member lawyer() {
        return lawyer;
    }

    void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    MimeMessage[] messages() {
        return server == null ? new MimeMessage[0] : server.getReceivedMessages();
    }

    /** One line of a pair alone: it is refused at its moment. */
    long refuse(Member author, Member approver) {
        long number =
                schedule.schedule(
                        new Actor(author.id(), approver.id()),
                        PublicationRequest.of(
                                given.pairOfLines(Language.TG).get(0), Set.of(Language.TG)),
                        clock.instant());
        due.publishDue();
        return number;
    }

    void startServer() {
        var smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        // The default timeout of two seconds is too short on a busy build machine.
        smtp.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
        var mail = new GreenMail(smtp);
        mail.start();
        server = mail;
    }

    void advance(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }

    String propose(Member proposer) {
        return propose(proposer, write(proposer));
    }

    String propose(Member proposer, String document) {
        return new Colleague(proposer.token())
                .post("/documents/" + document + "/redaction", Map.of("languages", List.of("ru")))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }

    String write(Member author) {
        var desk = new Colleague(author.token());
        String id = desk.creates("article");
        desk.savesText(id, "ru", Invented.articleText(id, "Secret title"));
        return id;
    }

    List<String> recipients() {
        return Arrays.stream(messages())
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

    String address(Member member) {
        return member.login() + "@example.org";
    }
}
