package org.notorturetj.push;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.access.Role;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.push.Decision;
import org.notorturetj.client.push.NotificationDisplay;
import org.notorturetj.client.push.PushInbox;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.platform.RandomId;
import org.notorturetj.standin.fcm.Delivered;
import org.notorturetj.standin.fcm.FcmStandIn;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/**
 * The day of an urgent update (docs/operations/an-urgent-update.md): proposed by an editor at the
 * desk, approved by the coordinator, sent through FCM's true protocol, received by the phones' own
 * client. Everything over HTTP; nothing is called that a server does not do by itself.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(FcmServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class UrgentUpdateTest {
    @Inject Staff staff;
    @Inject SentRows outgoing;

    FcmStandIn standIn;

    @TestHTTPResource("/v1/sync/")
    String mirror;

    @TempDir Path folder;

    private final List<String> screen = new ArrayList<>();
    private Colleague editor;
    private Colleague coordinator;
    private String code = "";
    private String update = "";
    private String alert = "";

    @BeforeEach
    void write() {
        outgoing.clear();
        var editorAccount = staff.with(Role.EDITOR);
        editor = new Colleague(editorAccount.token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        String caseId = publishedCase();
        update = editor.creates("case-update");
        editor.savesFacts(update, updateFacts()).then().statusCode(200);
        editor.savesText(update, "ru", words("Суд отложен")).then().statusCode(200);
        editor.savesText(update, "tg", words("Суд мавқуф шуд")).then().statusCode(200);
        alert = editor.creates("alert");
        editor.savesFacts(alert, alertFacts()).then().statusCode(200);
        editor.savesText(alert, "ru", line("Срочно о деле М.")).then().statusCode(200);
        editor.savesText(alert, "tg", line("Хабари таъҷилӣ дар бораи М.")).then().statusCode(200);
        approve(update);
        approve(alert);
        assertThat(caseId).isNotEmpty();
    }

    @AfterEach
    void take_away() {
        coordinator.withdraws(alert, "ru", "tg");
        outgoing.clear();
    }

    @Test
    void an_editor_proposes_a_coordinator_approves_and_a_phone_knows_within_seconds()
            throws Exception {
        int before = standIn.delivered().size();
        PushInbox phone = phone();

        // one person is not enough
        String proposal =
                editor.post("/publications", both())
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        editor.post("/proposals/" + proposal + "/approval").then().statusCode(403);
        TimeUnit.MILLISECONDS.sleep(700);
        assertThat(standIn.delivered()).hasSize(before);

        // the rehearsal wakes nobody
        editor.post("/documents/" + alert + "/wakeups/rehearsal")
                .then()
                .statusCode(200)
                .body("items.outcome", everyItem(equalTo("accepted")));
        assertThat(standIn.delivered()).hasSize(before);

        // a second person
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        List<Delivered> sent = sent(before, 3);
        assertThat(sent)
                .extracting(Delivered::target)
                .containsExactlyInAnyOrder("tg-urgent", "ru-urgent", "en-urgent");

        // the phone shows that there is something, and nothing else
        Decision decision = phone.receive(data(sent, "tg-urgent"));
        assertThat(decision.action()).isEqualTo(Decision.Action.SHOW);
        assertThat(screen).hasSize(1);
        assertThat(sent.toString()).doesNotContain("М.", code, update, "Хабари");
        assertThat(phone.receive(data(sent, "tg-urgent")).action())
                .isEqualTo(Decision.Action.IGNORE);

        // and fetches it
        assertThat(phone.fetch("tg").alert(decision.nid()).orElseThrow().title())
                .isEqualTo("Хабари таъҷилӣ дар бораи М.");
        ended("ended");
        editor.get("/documents/" + alert + "/wakeups")
                .then()
                .body("items[0].kind", equalTo("alert"))
                .body("items[0].accepted", equalTo(3))
                .body("items[0].unsent", equalTo(0));

        // one person calls it off
        editor.post("/documents/" + alert + "/retraction").then().statusCode(200);
        List<Delivered> retracted = sent(before + 3, 3);
        assertThat(phone.receive(data(retracted, "tg-urgent")).action())
                .isEqualTo(Decision.Action.REMOVE);
        assertThat(screen).isEmpty();
        assertThat(phone.fetch("tg").alert(decision.nid())).isEmpty();
        assertThat(phone.receive(data(sent, "ru-urgent")).action())
                .isEqualTo(Decision.Action.IGNORE);
    }

    private PushInbox phone() throws Exception {
        SyncClient client =
                new SyncClient(
                        Files.readAllBytes(TestDatabase.keys().resolve("root.1")),
                        List.of(mirror),
                        new HttpTransport(new TrafficCounter()),
                        new FileStorage(folder.resolve("log").toFile()),
                        System::currentTimeMillis,
                        new Random(1));
        return new PushInbox(
                client,
                new FileStorage(folder.resolve("push").toFile()),
                System::currentTimeMillis,
                new Shown());
    }

    private List<Delivered> sent(int before, int count) throws InterruptedException {
        for (int i = 0; i < 50 && standIn.delivered().size() < before + count; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        List<Delivered> all = standIn.delivered();
        assertThat(all).as("within 5 seconds").hasSize(before + count);
        return all.subList(before, all.size());
    }

    private void ended(String state) throws InterruptedException {
        for (int i = 0; i < 50 && !outgoing.about(alert).contains("alert " + state); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static Map<String, String> data(List<Delivered> sent, String topic) {
        Map<String, String> data = new HashMap<>();
        sent.stream()
                .filter(one -> one.target().equals(topic))
                .findFirst()
                .orElseThrow()
                .message()
                .getJsonObject("data")
                .forEach(member -> data.put(member.getKey(), (String) member.getValue()));
        return data;
    }

    private Map<String, Object> both() {
        return Map.of(
                "parts",
                List.of(
                        Map.of("document", update, "languages", List.of("ru", "tg")),
                        Map.of("document", alert, "languages", List.of("ru", "tg"))));
    }

    private void approve(String id) {
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        for (String language : List.of("ru", "tg")) {
            editor.submits(text(id, language));
            coordinator.approves(text(id, language));
        }
    }

    private String publishedCase() {
        code = RandomId.of(6);
        String id = editor.creates("case");
        editor.recordsConsent(id, "2026-01-10");
        editor.savesFacts(
                        id,
                        Map.of(
                                "code",
                                code,
                                "status",
                                "open",
                                "regions",
                                List.of("TJ-SU"),
                                "topics",
                                List.of(),
                                "began",
                                Map.of("date", "2026-03", "precision", "month")))
                .then()
                .statusCode(200);
        Map<String, Object> text = new HashMap<>(words("Дело М."));
        text.put("initials", "М.");
        editor.savesText(id, "ru", text).then().statusCode(200);
        editor.savesText(id, "tg", text).then().statusCode(200);
        approve(id);
        editor.publishes(id, "ru", "tg").then().statusCode(200);
        return id;
    }

    private Map<String, Object> updateFacts() {
        return Map.of(
                "case",
                code,
                "happened",
                Map.of("date", "2026-05", "precision", "month"),
                "urgent",
                true,
                "regions",
                List.of("TJ-SU"));
    }

    private Map<String, Object> alertFacts() {
        return Map.of(
                "rank",
                1,
                "nid",
                RandomId.ofDocument(),
                "case",
                code,
                "update",
                update,
                "regions",
                List.of("TJ-SU"),
                "expiresAt",
                Instant.now().plus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS).toString(),
                "state",
                "active");
    }

    private static Map<String, Object> words(String title) {
        return Map.of("title", title, "summary", "Як ҷумла.", "body", "Матн.");
    }

    private static Map<String, Object> line(String title) {
        return Map.of("title", title, "summary", "Як ҷумла.");
    }

    private final class Shown implements NotificationDisplay {
        @Override
        public void show(String nid, boolean urgent, long expiresAt) {
            screen.add(nid);
        }

        @Override
        public void remove(String nid) {
            screen.remove(nid);
        }
    }
}
