package org.notorturetj.media.scanning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.media.upload.CleaningWorker;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.media.ClamdStandIn;
import org.notorturetj.support.media.HandedIn;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.health.api.Wellness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What is handed in is scanned before anything opens it; without an answer it waits. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.media.clamav.address=" + ScannedUploadsTest.SOCKET)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScannedUploadsTest {
    static final String SOCKET = "target/clamd.ctl";

    private static final int LONGEST = 200_000;

    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SettableClock clock;
    @Inject CleaningWorker worker;
    @Inject FileScanner scanner;
    @Inject @Wellness ScannerHealth health;

    private Colleague editor;

    @BeforeEach
    void sign_in() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @AfterEach
    void let_go() {
        clock.letGo();
    }

    private long parts(String id) throws SQLException {
        return owner.number(
                "SELECT count(*) FROM desk.upload_chunk WHERE upload_id = '" + id + "'");
    }

    private static byte[] with(String word, byte[] file) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(file);
        both.write(word.getBytes(StandardCharsets.US_ASCII));
        return both.toByteArray();
    }

    @Test
    void it_is_scanned_as_it_was_handed_in() throws Exception {
        byte[] photo = HandedIn.photo(300, 200);
        try (ClamdStandIn clamd = ClamdStandIn.at(SOCKET, LONGEST)) {
            String id = HandedIn.upload(editor, photo);
            HandedIn.cleaned(editor, id)
                    .then()
                    .body("state", equalTo("ready"))
                    .body("waits", nullValue());
            assertThat(clamd.files()).containsExactly(photo);
        }
    }

    @Test
    void what_harms_is_refused_and_forgotten() throws Exception {
        try (ClamdStandIn clamd = ClamdStandIn.at(SOCKET, LONGEST)) {
            String id = HandedIn.upload(editor, with(ClamdStandIn.HARM, HandedIn.photo(300, 200)));
            HandedIn.cleaned(editor, id)
                    .then()
                    .body("state", equalTo("refused"))
                    .body("refused.reason", equalTo("virus"))
                    .body("refused.message", containsString("do not open it"))
                    .body("file", nullValue());
            assertThat(clamd.files()).hasSize(1);
            assertThat(parts(id)).isZero();
        }
    }

    @Test
    void what_it_does_not_take_is_refused_with_another_sentence() throws Exception {
        try (ClamdStandIn clamd = ClamdStandIn.at(SOCKET, LONGEST)) {
            String id = HandedIn.upload(editor, new byte[LONGEST + 1]);
            HandedIn.cleaned(editor, id)
                    .then()
                    .body("state", equalTo("refused"))
                    .body("refused.reason", equalTo("too_long_to_scan"));
            assertThat(clamd.files()).isEmpty();
        }
    }

    /** While it is tried nobody else may take it for minutes; put off it is due in seconds. */
    private void awaitPutOff(String id, int tries) throws Exception {
        String due =
                "SELECT count(*) FROM desk.upload WHERE id = '%s' AND attempts = %d AND due_at < '%s'"
                        .formatted(id, tries, clock.instant().plus(Duration.ofMinutes(3)));
        for (int i = 0; owner.number(due) == 0; i++) {
            assertThat(i).as("halves of a tenth of a second").isLessThan(1200);
            Thread.sleep(50);
        }
    }

    /** It may be the file: after some tries the others have their turn. */
    @Test
    void what_it_cannot_answer_about_does_not_wait_for_ever() throws Exception {
        try (ClamdStandIn clamd = ClamdStandIn.at(SOCKET, LONGEST)) {
            clamd.saysInstead("stream: Can't allocate memory ERROR");
            String id = HandedIn.upload(editor, HandedIn.photo(300, 200));
            for (int tries = 1; tries <= 5; tries++) {
                awaitPutOff(id, tries);
                assertThat(health.call().getStatus()).as("of the others").isEqualTo(Status.UP);
                clock.stopAt(clock.instant().plus(Duration.ofMinutes(1)));
                worker.wake();
            }
            HandedIn.cleaned(editor, id)
                    .then()
                    .body("state", equalTo("refused"))
                    .body("refused.reason", equalTo("too_much_work"));
        }
    }

    @Test
    void while_it_is_away_files_wait_and_nothing_is_lost() throws Exception {
        String id = HandedIn.upload(editor, HandedIn.photo(300, 200));
        Response waiting = editor.get("/uploads/" + id);
        for (int tries = 0; waiting.path("waits") == null && tries < 200; tries++) {
            Thread.sleep(50);
            waiting = editor.get("/uploads/" + id);
        }
        waiting.then()
                .body("state", equalTo("checking"))
                .body("waits", containsString("nothing of the file is lost"))
                .body("refused", nullValue());
        assertThat(parts(id)).isPositive();
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(owner.number("SELECT attempts FROM desk.upload WHERE id = '" + id + "'"))
                .isZero();

        try (ClamdStandIn clamd = ClamdStandIn.at(SOCKET, LONGEST)) {
            clock.stopAt(clock.instant().plus(Duration.ofMinutes(1)));
            worker.wake();
            HandedIn.cleaned(editor, id)
                    .then()
                    .body("state", equalTo("ready"))
                    .body("waits", nullValue());
            assertThat(health.call().getStatus()).isEqualTo(Status.UP);
            assertThat(clamd.files()).hasSize(1);
        }
    }

    @Test
    void its_health_is_asked_without_a_file() throws Exception {
        scanner.ping();
        assertThat(health.call().getData().orElseThrow()).containsKey("failure");
        try (ClamdStandIn clamd = ClamdStandIn.at(SOCKET, LONGEST)) {
            scanner.ping();
            assertThat(health.call().getStatus()).isEqualTo(Status.UP);
            assertThat(clamd.files()).isEmpty();
        }
    }
}
