package org.notorturetj.desk.imported;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.plan.NameDecision;
import org.notorturetj.importing.waiting.WaitingFile;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.Json;
import org.notorturetj.support.imported.WaitingForTests;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.support.imported.WaitingForTests.item;
import static org.notorturetj.support.imported.WaitingForTests.name;
import static org.notorturetj.support.imported.WaitingForTests.waits;

/** What people say of names in texts of the previous website. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedNamesTest {
    private static final String LIST = "/imported-names";
    private static final String STEMS = "зульфантор икрамдин";

    @Inject Staff staff;
    @Inject StoredDecisions decisions;
    @Inject Owner owner;
    @Inject @Any Instance<ServerCommand> commands;

    private Colleague coordinator;
    private Colleague lawyer;

    @BeforeEach
    void somebody_waits() {
        staff.clearDelays();
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        lawyer = new Colleague(staff.with(Role.LAWYER).token());
        waits(name(STEMS, "Зульфанторова Икрамдина"));
    }

    @AfterEach
    void forget() throws Exception {
        WaitingForTests.forget();
        owner.execute("DELETE FROM desk.import_name");
    }

    @Test
    void a_name_stands_with_its_places_and_the_words_around_them() {
        JsonNode only = only();
        assertThat(only.path("words").asText()).isEqualTo("Зульфанторова Икрамдина");
        assertThat(only.path("places").path(0).path("before").asText()).isEqualTo("The case of ");
        assertThat(only.path("count").asInt()).isEqualTo(1);
        assertThat(only.path("texts").path(0).asInt()).isEqualTo(1);
        assertThat(only.has("decision")).isFalse();
        assertThat(only.path("twoPeople").asBoolean()).isFalse();
    }

    @Test
    void a_name_of_several_texts_stands_once_and_is_decided_for_all_of_them() {
        WaitingForTests.wait(
                List.of(
                        item(1, false, name(STEMS, "Зульфанторова Икрамдина")),
                        item(7, true, name(STEMS, "Икрамдин Зульфанторов"))));
        JsonNode only = only();
        assertThat(only.path("count").asInt()).isEqualTo(2);
        assertThat(only.path("texts").toString()).isEqualTo("[1,7]");
        assertThat(only.path("places")).hasSize(2);
        assertThat(only.path("twoPeople").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "LAWYER"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_reads_or_decides(Role role) {
        String id = id();
        Colleague other = new Colleague(staff.with(role).token());
        assertThat(other.get(LIST).statusCode()).isEqualTo(403);
        assertThat(decide(other, id, "nobody").statusCode()).isEqualTo(403);
        assertThat(other.delete(LIST + "/" + id).statusCode()).isEqualTo(403);
        assertThat(said(false)).isEmpty();
    }

    @Test
    void one_person_decides_and_in_texts_about_a_case_somebody_else_says_the_same() {
        String id = id();
        decide(coordinator, id, "initials").then().statusCode(200);
        assertThat(said(false)).contains(NameDecision.INITIALS);
        assertThat(said(true)).isEmpty();

        // the same person again is nobody else
        decide(coordinator, id, "initials").then().statusCode(200);
        assertThat(said(true)).isEmpty();

        Response second = decide(lawyer, id, "initials");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(Json.of(second).path("confirmedBy").asText())
                .isNotEmpty()
                .isNotEqualTo(Json.of(second).path("decidedBy").asText());
        assertThat(said(true)).contains(NameDecision.INITIALS);
    }

    @Test
    void somebody_who_says_something_else_is_alone_with_it() {
        String id = id();
        decide(coordinator, id, "initials").then().statusCode(200);
        decide(lawyer, id, "initials").then().statusCode(200);
        decide(lawyer, id, "left-out").then().statusCode(200);
        assertThat(said(false)).contains(NameDecision.LEFT_OUT);
        assertThat(said(true)).isEmpty();
        assertThat(only().has("confirmedBy")).isFalse();
    }

    @Test
    void a_single_word_does_not_stay_as_the_name_of_an_official() {
        waits(name("зульфантор", "Зульфанторова"));
        Response refused = decide(coordinator, id(), "named");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("a single word may be the name of many");
        assertThat(decide(coordinator, id(), "initials").statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_said_is_taken_back_by_one_person() {
        String id = id();
        decide(coordinator, id, "nobody").then().statusCode(200);
        lawyer.delete(LIST + "/" + id).then().statusCode(204);
        assertThat(said(false)).isEmpty();
        lawyer.delete(LIST + "/" + id).then().statusCode(404);
        assertThat(only().has("decision")).isFalse();
    }

    @Test
    void the_database_tells_nobodys_name_and_the_audit_that_something_was_decided()
            throws Exception {
        decide(coordinator, id(), "named").then().statusCode(200);
        String dump = Dump.ofEveryTable().toLowerCase(Locale.ROOT);
        for (String part : List.of("зульфантор", "икрамдин", "zulfantor", "ikramdin")) {
            assertThat(dump.contains(part)).as(part).isFalse();
        }
        assertThat(owner.number("SELECT count(*) FROM desk.audit WHERE action = 'import.decide'"))
                .isPositive();
    }

    @Test
    void whoever_may_be_named_stays_in_the_list_when_no_text_waits_any_more() {
        String id = id();
        decide(coordinator, id, "named").then().statusCode(200);
        waits();
        JsonNode only = only();
        assertThat(only.path("words").asText()).isEqualTo("Зульфанторова Икрамдина");
        assertThat(only.path("count").asInt()).isZero();
        coordinator.delete(LIST + "/" + id).then().statusCode(204);
        assertThat(items()).isEmpty();
    }

    @Test
    void without_the_key_of_the_archive_nothing_waits() throws Exception {
        Files.delete(WaitingForTests.key());
        assertThat(items()).isEmpty();
    }

    @Test
    @ExpectServerError(503)
    void what_another_key_has_sealed_is_not_read() throws Exception {
        Files.delete(WaitingForTests.key());
        WaitingForTests.key();
        Response refused = coordinator.get(LIST);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.asString()).doesNotContain("sealed");
        assertThatThrownBy(
                        () ->
                                WaitingFile.read(
                                        WaitingFile.beside(WaitingForTests.archive()),
                                        new SegmentSeal(new byte[32])))
                .isInstanceOf(CommandException.class);
    }

    @Test
    void an_older_key_stays_until_every_decision_is_kept_with_the_new_one() throws Exception {
        decide(coordinator, id(), "named").then().statusCode(200);
        int before = addNamesKey();
        ServerCommand reseal =
                commands.stream()
                        .filter(it -> it.name().equals("names-key"))
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> reseal.run(List.of()))
                .isInstanceOf(CommandException.class)
                .hasMessageStartingWith("1 decisions");
        assertThat(Files.readAllLines(TestDatabase.keys().resolve("names.key")))
                .hasSize(before + 1);

        // the desk knows it by both keys; a plan keeps it with the newer one
        assertThat(only().path("decision").asText()).isEqualTo("named");
        assertThat(said(false)).contains(NameDecision.NAMED);
        assertThat(reseal.run(List.of())).isZero();
        assertThat(Files.readAllLines(TestDatabase.keys().resolve("names.key"))).hasSize(1);
        assertThat(said(false)).contains(NameDecision.NAMED);
        waits();
        assertThat(only().path("words").asText()).isEqualTo("Зульфанторова Икрамдина");
    }

    @Test
    void what_no_archive_has_any_more_is_forgotten_with_the_older_key() throws Exception {
        decide(coordinator, id(), "initials").then().statusCode(200);
        addNamesKey();
        ServerCommand reseal =
                commands.stream()
                        .filter(it -> it.name().equals("names-key"))
                        .findFirst()
                        .orElseThrow();
        assertThat(reseal.run(List.of("forget"))).isZero();
        assertThat(said(false)).isEmpty();
        assertThat(owner.number("SELECT count(*) FROM desk.import_name")).isZero();
    }

    /** As {@code names-key rotate} does; returns how many keys there were. */
    private static int addNamesKey() throws IOException {
        var file = TestDatabase.keys().resolve("names.key");
        List<String> keys = Files.readAllLines(file);
        int last = Integer.parseInt(keys.get(keys.size() - 1).split(" ", 2)[0]);
        byte[] key = new byte[32];
        key[0] = (byte) last;
        Files.writeString(
                file,
                "%d %s%n".formatted(last + 1, Base64.getEncoder().encodeToString(key)),
                StandardOpenOption.APPEND);
        return keys.size();
    }

    private java.util.Optional<NameDecision> said(boolean twoPeople) {
        return decisions.of(STEMS, twoPeople);
    }

    private JsonNode items() {
        Response list = coordinator.get(LIST);
        list.then().statusCode(200);
        return Json.of(list).path("items");
    }

    private JsonNode only() {
        assertThat(items()).hasSize(1);
        return items().get(0);
    }

    private String id() {
        return only().path("id").asText();
    }

    private static Response decide(Colleague person, String id, String decision) {
        return person.put(LIST + "/" + id, Map.of("decision", decision));
    }
}
