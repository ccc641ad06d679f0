package org.notorturetj.publication.removal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class MarkCompromisedTest {
    private static final Actor ONE_PERSON = Actor.of("0000000000000009");

    @Inject Given given;
    @Inject ApplyRestraint restraints;
    @Inject FactsVersions facts;
    @Inject WriteDocument write;
    @Inject Publish publish;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;
    @Inject Withdraw withdraw;
    @Inject SettableClock clock;
    @Inject Owner owner;

    @AfterEach
    void clean_up() {
        clock.letGo();
        given.noMore();
    }

    @ParameterizedTest
    @EnumSource
    void one_person_removes_the_number_at_once_in_every_language(Language language) {
        // given
        String number = Given.number();
        String line = line(number, Language.values());
        long before = PublicLog.head();
        // when
        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);
        // then
        assertThat(PublicLog.after(before))
                .extracting(Change::seq)
                .hasSize(3)
                .containsOnly(before + 1);
        JsonPath read = listed(line, language);
        assertThat(read.getString("status")).isEqualTo("compromised");
        assertThat(read.getString("warning")).isEqualTo(Phrase.LINE_COMPROMISED.in(language));
        assertThat(read.getList("channels.type")).containsExactly("voice");
        assertThat(everythingServed(language)).doesNotContain(number.substring(1));
        assertThat(everythingServed(language)).contains("+992");
    }

    @Test
    void both_lines_of_a_pair_stay_published_and_are_shown_together() {
        // given
        List<String> pair = given.pairOfLines(TG);
        given.published(pair, TG);
        String other = PublicLog.record(pair.get(1), TG).orElseThrow();
        long before = PublicLog.head();
        // when
        restraints.apply(ONE_PERSON, pair.get(0), Restraint.COMPROMISED);
        // then
        assertThat(PublicLog.after(before))
                .containsExactly(new Change(before + 1, pair.get(0), "tg", "put"));
        assertThat(PublicLog.record(pair.get(1), TG)).contains(other);
        assertThat(listed(pair.get(0), TG).getString("pairedWith")).isEqualTo(pair.get(1));
        assertThat(listed(pair.get(1), TG).getList("channels.number")).doesNotContainNull();
        // and the other one too
        restraints.apply(ONE_PERSON, pair.get(1), Restraint.COMPROMISED);
        assertThat(listed(pair.get(1), TG).getString("status")).isEqualTo("compromised");
    }

    @Test
    void it_succeeds_even_if_the_document_is_invalid_by_todays_rules() throws Exception {
        // given
        List<String> pair = given.pairOfLines(TG);
        given.published(pair, TG);
        spoil(
                "edition",
                pair.get(0),
                "{\"name\":\"\",\"description\":\"d\",\"source\":\"s\",\"previous\":1}");
        spoil(
                "facts",
                pair.get(0),
                "{\"status\":\"previous\",\"channels\":[{\"type\":\"voice\",\"number\":\"none\",\"asPrinted\":\"none\"}],"
                        + "\"hours\":{\"mode\":\"previous\"},\"pairedWith\":\"0000000000000000\",\"previous\":1}");
        // when
        restraints.apply(ONE_PERSON, pair.get(0), Restraint.COMPROMISED);
        // then
        assertThat(PublicLog.record(pair.get(0), TG).orElseThrow())
                .contains("\"status\":\"compromised\"")
                .doesNotContain("+999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "edition"})
    void a_document_that_cannot_be_read_at_all_is_removed_altogether(String table)
            throws Exception {
        // given
        String line = line(Given.number(), TG, RU);
        spoil(table, line, "{\"channels\":7,\"name\":[]}");
        long before = PublicLog.head();
        // when
        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);
        // then
        assertThat(PublicLog.after(before))
                .containsExactlyInAnyOrder(
                        new Change(before + 1, line, "tg", "remove"),
                        new Change(before + 1, line, "ru", "remove"));
        assertThat(PublicLog.listed(line, TG)).isEmpty();
    }

    private void spoil(String table, String id, String content) throws SQLException {
        owner.execute(
                "UPDATE desk.%s SET content = '%s' WHERE document_id = '%s'"
                        .formatted(table, content, id));
    }

    @Test
    void a_number_written_in_a_text_is_removed_from_it() throws Exception {
        // given a text from before the check for numbers
        String line = line("+999555010203", TG);
        owner.execute(
                "UPDATE desk.edition SET content = replace(content, '\"description\":\"Invented.\"', '\"description\":\"Call 55 501-02-03 or +999 (55) 501 02 03 at 10:00.\"') WHERE document_id = '%s'"
                        .formatted(line));
        // when
        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);
        // then
        assertThat(listed(line, TG).getString("description")).isEqualTo("Call … or … at 10:00.");
    }

    @Test
    void drafts_are_kept_and_not_published_by_it() {
        // given
        String line = line(Given.number(), TG);
        Map<String, Object> draft = new HashMap<>(Invented.lineFacts(Given.number()));
        draft.put("rank", 7);
        int number =
                QuarkusTransaction.requiringNew()
                        .call(() -> write.writeFacts(line, draft, "0000000000000001").number());
        given.draft(line, TG, Map.of("name", "To come"));
        // when
        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);
        // then
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var working = facts.working(line).orElseThrow();
                            assertThat(working.number()).isEqualTo(number);
                            assertThat(working.state()).isEqualTo(EditionState.DRAFT);
                            assertThat(working.content()).contains("\"rank\":7");
                        });
        assertThat(PublicLog.record(line, TG).orElseThrow()).doesNotContain("To come");
    }

    @Test
    void one_person_cannot_restore_the_number_from_earlier_drafts_or_approved_facts() {
        // given
        String number = Given.number();
        String line = line(number, TG);
        QuarkusTransaction.requiringNew()
                .run(() -> write.writeFacts(line, Invented.lineFacts(number)).submit());
        given.facts(line, Invented.lineFacts(number));
        given.text(line, TG, Invented.lineText(TG));
        // when
        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);
        // then the approved facts are not published with a new text
        publish.publish(ONE_PERSON, PublicationRequest.of(line, Set.of(TG)));
        assertThat(PublicLog.record(line, TG).orElseThrow()).doesNotContain(number);
        // and when the facts in review are approved now
        QuarkusTransaction.requiringNew()
                .run(() -> facts.working(line).orElseThrow().approve("0000000000000008"));
        // then
        assertNeedsTwo(line);
    }

    @Test
    void a_schedule_that_two_people_approved_does_not_restore_the_number() {
        // given
        String line = line(Given.number(), TG);
        String next = Given.number();
        given.facts(line, Invented.lineFacts(next));
        given.text(line, TG, Invented.lineText(TG));
        var moment = clock.instant().plusSeconds(3600);
        schedule.schedule(Given.EDITOR, PublicationRequest.of(line, Set.of(TG)), moment);
        // when
        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);
        clock.stopAt(moment);
        due.publishDue();
        // then
        assertThat(PublicLog.record(line, TG).orElseThrow())
                .contains("\"status\":\"compromised\"")
                .doesNotContain(next);
    }

    @Test
    void a_line_scheduled_for_its_first_publication_is_not_published() {
        // given
        String line = given.line(TG);
        var moment = clock.instant().plusSeconds(3600);
        schedule.schedule(Given.EDITOR, PublicationRequest.of(line, Set.of(TG)), moment);
        // when
        assertThat(restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED)).isEmpty();
        clock.stopAt(moment);
        due.publishDue();
        // then
        assertThat(PublicLog.record(line, TG)).isEmpty();
    }

    @Test
    void a_withdrawn_line_is_restored_as_compromised() {
        String line = line(Given.number(), TG);
        withdraw.withdraw(Given.EDITOR, line, Set.of(TG));
        assertThat(restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED)).isEmpty();

        publish.publish(Given.EDITOR, PublicationRequest.of(line, Set.of(TG)));
        assertThat(PublicLog.record(line, TG).orElseThrow()).contains("\"status\":\"compromised\"");
    }

    @Test
    void it_is_idempotent_and_pausing_does_not_replace_it() {
        String line = line(Given.number(), TG);
        assertThat(restraints.apply(ONE_PERSON, line, Restraint.PAUSED)).isPresent();
        assertThat(PublicLog.record(line, TG).orElseThrow()).contains("\"status\":\"paused\"");
        assertThat(restraints.apply(ONE_PERSON, line, Restraint.PAUSED)).isEmpty();
        assertThat(restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED)).isPresent();
        assertThat(restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED)).isEmpty();
        assertThat(restraints.apply(ONE_PERSON, line, Restraint.PAUSED)).isEmpty();
        assertThat(PublicLog.record(line, TG).orElseThrow()).contains("\"status\":\"compromised\"");
        // nor can an editor alone replace it with another status
        Map<String, Object> softer = new HashMap<>(Invented.lineFacts(Given.number()));
        softer.put("status", "paused");
        given.facts(line, softer);
        assertNeedsTwo(line);
    }

    @Test
    void an_unknown_document_and_one_of_another_type_are_refused() {
        assertRefused(
                ProblemType.NOT_FOUND,
                () -> restraints.apply(ONE_PERSON, "0000000000000000", Restraint.COMPROMISED));
        String article = given.article(TG);
        assertRefused(
                ProblemType.PUBLICATION_REFUSED,
                () -> restraints.apply(ONE_PERSON, article, Restraint.COMPROMISED));
    }

    @Test
    void it_is_audited() throws SQLException {
        String line = line(Given.number(), TG);
        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.audit WHERE document_id = '%s' AND actor = '%s' AND action = 'document.compromise'"
                                        .formatted(line, ONE_PERSON.id())))
                .isOne();
    }

    private String line(String number, Language... languages) {
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts(number));
        for (Language language : languages) {
            given.text(line, language, Invented.lineText(language));
        }
        given.published(line, languages);
        return line;
    }

    private void assertNeedsTwo(String line) {
        assertRefused(
                ProblemType.TWO_PEOPLE_REQUIRED,
                () -> publish.publish(ONE_PERSON, PublicationRequest.of(line, Set.of())));
    }

    private static void assertRefused(ProblemType type, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }

    private static String everythingServed(Language language) {
        return given().get("/v1/" + language.tag() + "/hotlines").asString();
    }

    private static JsonPath listed(String id, Language language) {
        JsonPath all = given().get("/v1/" + language.tag() + "/hotlines").jsonPath();
        int place = all.<String>getList("items.id").indexOf(id);
        return all.setRootPath("items[" + place + "]");
    }
}
