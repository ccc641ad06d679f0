package org.notorturetj.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.RecordingObserver;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.TG;

/** What an operator reads at {@code /q/metrics}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetersTest {
    private static final String PUBLISHED = "notorturetj_publications_total{kind=\"publish\"}";
    private static final String WITHDRAWN = "notorturetj_publications_total{kind=\"withdraw\"}";
    private static final String REFUSED = "notorturetj_schedules_refused_total";
    private static final String SIGNED = "notorturetj_signing_seconds_count";
    private static final String LAG = "notorturetj_signing_lag";
    private static final String WRONG = "notorturetj_signin_refused_total{reason=\"credentials\"}";
    private static final String EARLY = "notorturetj_signin_refused_total{reason=\"too_early\"}";
    private static final String FAILED = "notorturetj_desk_errors_total{status=\"500\"}";

    private static final Pattern NAME = Pattern.compile("(?m)^# TYPE (notorturetj_\\w+) ");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");

    @Inject Given given;
    @Inject Withdraw withdraw;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;
    @Inject RecordingObserver observer;
    @Inject Signer signer;
    @Inject Staff staff;
    @Inject Owner owner;

    @TestHTTPResource(value = "/metrics", management = true)
    URI address;

    @AfterEach
    void forget() throws SQLException {
        owner.execute(
                "UPDATE desk.scheduled_publication SET state = 'dismissed' WHERE state = 'refused'");
        observer.reset();
        staff.clearDelays();
    }

    @Test
    void publications_are_counted_by_their_kind() {
        double published = value(PUBLISHED);
        double withdrawn = value(WITHDRAWN);

        String article = given.article(TG);
        given.published(article, TG);
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));

        assertThat(value(PUBLISHED)).isEqualTo(published + 1);
        assertThat(value(WITHDRAWN)).isEqualTo(withdrawn + 1);
    }

    @Test
    void a_publication_that_is_rolled_back_is_not_counted() {
        double before = value(PUBLISHED);
        String article = given.article(TG);

        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    given.published(article, TG);
                                                    throw new IllegalStateException("changed mind");
                                                }))
                .hasMessage("changed mind");

        assertThat(value(PUBLISHED)).isEqualTo(before);
    }

    @Test
    void refused_schedules_are_counted_by_their_cause() {
        double ofRule = value(REFUSED + "{cause=\"rule\"}");
        double failed = value(REFUSED + "{cause=\"failure\"}");
        String failing = given.article(TG);
        observer.failOn(failing);
        for (String id : List.of(given.pairOfLines(TG).get(0), failing)) {
            schedule.schedule(
                    Given.EDITOR,
                    PublicationRequest.of(id, Set.of(TG)),
                    Instant.now().minusSeconds(1));
        }

        due.publishDue();

        assertThat(value(REFUSED + "{cause=\"rule\"}")).isEqualTo(ofRule + 1);
        assertThat(value(REFUSED + "{cause=\"failure\"}")).isEqualTo(failed + 1);
    }

    @Test
    void signing_is_timed_and_ends_the_lag() {
        signer.catchUp();
        double signed = value(SIGNED);
        assertThat(value(LAG)).isZero();

        given.published(given.article(TG), TG);
        assertThat(value(LAG)).isEqualTo(1);

        signer.catchUp();
        assertThat(value(LAG)).isZero();
        assertThat(value(SIGNED)).isEqualTo(signed + 1);

        signer.catchUp();
        assertThat(value(SIGNED)).as("there was nothing to sign").isEqualTo(signed + 1);
    }

    @Test
    @Tag("proof")
    void a_refused_sign_in_is_counted_alike_whether_there_is_such_an_account_or_not() {
        double before = value(WRONG);
        var member = staff.with(Role.EDITOR);

        Desk.signIn(member.login(), "planted-wrong-password").then().statusCode(401);
        Desk.signIn("planted-nobody", "planted-wrong-password").then().statusCode(401);

        assertThat(value(WRONG)).isEqualTo(before + 2);
    }

    @Test
    @Tag("proof")
    void a_sign_in_that_comes_too_early_is_counted() {
        double before = value(EARLY);
        int status = 401;
        for (int i = 0; i < 15 && status != 429; i++) {
            status = Desk.signIn("planted-guessed", "planted-wrong-password").statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(value(EARLY)).isEqualTo(before + 1);
    }

    @Test
    @ExpectServerError(500)
    void an_error_of_the_desk_is_counted_and_an_answer_that_the_caller_caused_is_not()
            throws SQLException {
        double before = value(FAILED);
        Desk desk = Desk.as(staff.with(Role.EDITOR));

        desk.get("documents/zzzzzzzzzzzzzzzz").then().statusCode(404);
        owner.execute("ALTER TABLE desk.edition RENAME TO hidden");
        try {
            desk.get("inbox").then().statusCode(500);
        } finally {
            owner.execute("ALTER TABLE desk.hidden RENAME TO edition");
        }

        assertThat(value(FAILED)).isEqualTo(before + 1);
    }

    @Test
    void no_meter_names_anybody_or_anything() {
        String article = given.article(TG);
        given.published(article, TG);
        String slug =
                SLUG.matcher(PublicLog.record(article, TG).orElseThrow())
                        .results()
                        .map(match -> match.group(1))
                        .findFirst()
                        .orElseThrow();
        var member = staff.with(Role.EDITOR);
        Desk.signIn(member.login(), "planted-wrong-password", "123456");
        Desk.as(member).get("documents/" + article).then().statusCode(200);

        String meters = read();

        assertThat(meters)
                .doesNotContain(article, slug, member.id(), member.login(), member.token())
                .doesNotContain("planted-", "123456");
        assertThat(meters.lines().filter(line -> line.startsWith("notorturetj_")))
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(labels(line))
                                        .allSatisfy(
                                                value ->
                                                        assertThat(value)
                                                                .matches(
                                                                        "[a-z_]+|500|503|[\\d.]+")));
    }

    @Test
    void an_operator_is_told_of_every_meter() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "operations", "meters.md"));

        List<String> names =
                NAME.matcher(read()).results().map((MatchResult match) -> match.group(1)).toList();

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(
                        name ->
                                assertThat(guide)
                                        .contains(
                                                "`"
                                                        + name.replaceFirst(
                                                                "_seconds_max$", "_seconds")));
    }

    private static List<String> labels(String line) {
        return LABEL.matcher(line).results().map(match -> match.group(2)).toList();
    }

    private double value(String meter) {
        return read().lines()
                .filter(line -> line.startsWith(meter + " "))
                .map(line -> Double.parseDouble(line.substring(meter.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + meter));
    }

    private String read() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
