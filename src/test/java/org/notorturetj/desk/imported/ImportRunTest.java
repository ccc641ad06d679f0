package org.notorturetj.desk.imported;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.access.Person;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.deletion.DeleteDraft;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.SaveContent;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.collect.Collecting;
import org.notorturetj.importing.plan.NameDecision;
import org.notorturetj.importing.plan.WaitingName;
import org.notorturetj.importing.report.PlanInput;
import org.notorturetj.importing.standin.OldSite;
import org.notorturetj.importing.waiting.WaitingFile;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.media.HandedIn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Makes drafts of the stand-in for the previous website, as the commands do. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportRunTest {
    private static final int ITEMS = 8;
    private static final SegmentSeal SEAL = new SegmentSeal(new byte[32]);
    private static final String PHOTO = "/sites/default/files/2014/foto-3.jpg";
    private static final Person EDITOR =
            new Person("0000000000000002", Set.of(Role.COORDINATOR), "test");

    @Inject RunCommandRunner run;
    @Inject RollbackCommandRunner rollback;
    @Inject Editions editions;
    @Inject FactsVersions facts;
    @Inject SaveContent save;
    @Inject DeleteDraft delete;
    @Inject DraftState drafts;
    @Inject Accounts accounts;
    @Inject AccountSecrets secrets;
    @Inject DecisionTable table;
    @Inject Owner owner;

    @TempDir Path folder;
    private OldSite site;
    private long seq;

    @BeforeEach
    void start() throws IOException, SQLException {
        site = OldSite.start(ITEMS);
        site.change(PHOTO, "image/jpeg", HandedIn.photo(600, 400));
        seq = owner.number("SELECT seq FROM published.head");
    }

    @AfterEach
    void stop() throws SQLException {
        site.close();
        assertThat(owner.number("SELECT seq FROM published.head")).isEqualTo(seq);
        owner.execute(
                "DO $$ DECLARE id text; BEGIN FOR id IN SELECT document_id FROM desk.import_item"
                        + " LOOP CALL desk.delete_draft(id); END LOOP; END $$",
                "DELETE FROM desk.import_item",
                "DELETE FROM desk.import_name");
    }

    @Test
    void drafts_have_all_that_the_old_site_had_and_an_author_that_publishes_nothing()
            throws Exception {
        String said = imported();

        assertThat(said).contains("%d drafts are new".formatted(ITEMS + 1)).contains("Nothing was");
        assertThat(owner.number("SELECT count(*) FROM desk.import_item WHERE kind = 'text'"))
                .isEqualTo(ITEMS + 1);
        Account importer =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        accounts.withLogin(secrets.loginHash("importer"))
                                                .orElseThrow());
        assertThat(importer.roles).containsExactly(Role.SERVICE);
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.session WHERE account_id = '%s'"
                                        .formatted(importer.id)))
                .isZero();
        String third = of("изҳороти 3-уми эътилоф", Language.TG);
        Facts written = QuarkusTransaction.requiringNew().call(() -> facts.working(third).get());
        var content = CanonicalJson.tree(written.content());
        assertThat(written.author()).isEqualTo(importer.id);
        assertThat(content.path("kind").asText()).isEqualTo("news");
        assertThat(content.path("publishedAt").asText()).isEqualTo("2011-03-16T20:30:00Z");
        assertThat(content.path("feedIds").path("ru").asText()).isEqualTo("3 at " + site.address());
        for (Language language : Language.values()) {
            Edition text = text(third, language);
            assertThat(text.author()).isEqualTo(importer.id);
            assertThat(text.state().word()).isEqualTo("draft");
            var members = CanonicalJson.tree(text.content());
            assertThat(members.path("slug").asText()).isNotEmpty();
            assertThat(members.path("summary").asText()).isNotEmpty();
            assertThat(members.path("legacyAddresses").toString()).contains("/node/3");
        }
    }

    @Test
    void a_picture_is_cleaned_once_and_placed_and_one_that_is_none_is_left_out() throws Exception {
        imported();
        String third = of("изҳороти 3-уми эътилоф", Language.TG);
        String eighth = of("изҳороти 8-уми эътилоф", Language.TG);
        assertThat(owner.number("SELECT count(*) FROM desk.import_item WHERE kind = 'file'"))
                .isEqualTo(1);
        assertThat(CanonicalJson.tree(text(third, Language.RU).content()).path("body").asText())
                .containsPattern("!\\[]\\(media:[0-9a-z]{16}\\)")
                .doesNotContain("file:");
        assertThat(CanonicalJson.tree(text(eighth, Language.RU).content()).path("body").asText())
                .doesNotContain("![")
                .doesNotContain("file:");
        assertThat(Files.readString(folder.resolve("plan/run.csv")))
                .contains("file: UNKNOWN_TYPE")
                .contains("file: missing")
                .doesNotContain("foto");
        assertThat(Dump.ofEveryTable()).doesNotContain("foto-3");
    }

    @Test
    void a_second_run_changes_nothing() throws Exception {
        imported();
        String before = everything();
        assertThat(run()).contains("0 drafts are new, 0 were updated, 9 are unchanged");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_nobody_has_touched_follows_the_old_site_and_no_editor_is_overwritten()
            throws Exception {
        imported();
        String first = of("изҳороти 1-уми эътилоф", Language.TG);
        String second = of("изҳороти 2-уми эътилоф", Language.TG);
        String slug = member(first, "slug");
        edit(second, "Сухани муҳаррир");
        change(1);
        change(2);

        assertThat(again()).contains("0 drafts are new, 1 were updated, 7 are unchanged. 1 were");

        assertThat(member(first, "body")).contains("Сухани нав");
        assertThat(member(first, "slug")).isEqualTo(slug);
        assertThat(member(second, "body")).isEqualTo("Сухани муҳаррир");
        // it is said each time, and what was updated is not updated again
        assertThat(run()).contains("0 were updated, 8 are unchanged. 1 were");
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.import_item WHERE state = 'both-changed'"))
                .isEqualTo(1);
    }

    @Test
    void what_somebody_has_deleted_does_not_come_back() throws Exception {
        imported();
        String first = of("изҳороти 1-уми эътилоф", Language.TG);
        QuarkusTransaction.requiringNew()
                .run(() -> delete.delete(EDITOR, first, drafts.lock(first).orElseThrow().seen()));
        assertThat(run()).contains("0 drafts are new").contains("1 were deleted at the desk");
    }

    @Test
    void rollback_takes_back_what_nobody_has_touched_and_nothing_else() throws Exception {
        long before = owner.number("SELECT count(*) FROM desk.document");
        imported();
        String third = of("изҳороти 3-уми эътилоф", Language.TG);
        edit(third, "Сухани муҳаррир");

        assertThat(rolledBack()).contains("8 drafts of texts, 0 of files. 2 stay");
        assertThat(owner.number("SELECT count(*) FROM desk.document")).isEqualTo(before + 2);
        assertThat(member(third, "body")).isEqualTo("Сухани муҳаррир");

        // what was taken back may come again, and what stayed does not come twice
        assertThat(run()).contains("8 drafts are new, 0 were updated, 1 are unchanged");
    }

    @Test
    void what_may_name_somebody_is_in_no_table() throws Exception {
        site.change("/", "<html lang=ru><body><a href=/news>1</a><a href=/news/planted>2</a>");
        site.change(
                "/news/planted",
                "<html lang=ru><body><article class=node><h1>Заявление о деле Зульфанторова"
                        + " Икрамдина</h1><div class=field--name-body><p>Слова о законе, о"
                        + " правах.</p></div></article></body></html>");
        String said = imported();
        assertThat(said).contains("1 wait for a person because of names");
        assertThat(Dump.ofEveryTable().toLowerCase(Locale.ROOT))
                .doesNotContain("зульфанторов")
                .doesNotContain("zulfantor")
                .doesNotContain("икрамдин")
                .doesNotContain("news/planted");
        assertThat(Files.readString(folder.resolve("plan/run.csv")))
                .contains("a name, 2 places")
                .doesNotContain("planted");
    }

    @Test
    void what_is_decided_about_a_name_counts_in_the_next_run_and_can_be_taken_back()
            throws Exception {
        planted();
        collect();
        WaitingName whole = waiting("зульфанторова икрамдина");
        assertThat(whole.places().get(0).before()).isEqualTo("Заявление о деле ");
        decide(whole, NameDecision.INITIALS);

        assertThat(run()).contains("0 wait for a person because of names");
        String planted = of("заявление о деле з. и.", Language.RU);
        assertThat(member(planted, Language.RU, "body")).isEqualTo("Вчера **З. И.** был дома.");
        assertThat(member(planted, Language.RU, "slug")).doesNotContain("zulf");
        assertThat(Dump.ofEveryTable().toLowerCase(Locale.ROOT))
                .doesNotContain("зульфанторов")
                .doesNotContain("zulfantor")
                .doesNotContain("икрамдин");

        QuarkusTransaction.requiringNew().run(() -> table.remove(table.ids(whole.name())));
        assertThat(run()).contains("0 drafts are new").contains("1 wait for a person");
        assertThat(owner.number("SELECT count(*) FROM desk.document WHERE id = '" + planted + "'"))
                .isZero();

        decide(whole, NameDecision.INITIALS);
        run();
        String again = of("заявление о деле з. и.", Language.RU);
        edit(again, Language.RU, "Слово редактора");
        QuarkusTransaction.requiringNew().run(() -> table.remove(table.ids(whole.name())));
        assertThat(run()).contains("1 wait for a person");
        assertThat(member(again, Language.RU, "body")).isEqualTo("Слово редактора");
        assertThat(Files.readString(folder.resolve("plan/run.csv")))
                .contains("\"held\",\"" + again);

        decide(whole, NameDecision.LEFT_OUT);
        assertThat(run()).contains("0 wait for a person because of names, 1 were left out");
    }

    private void planted() {
        site.change("/", "<html lang=ru><body><a href=/news>1</a><a href=/news/planted>2</a>");
        site.change(
                "/news/planted",
                "<html lang=ru><body><article class=node><h1>Заявление о деле Зульфанторова"
                        + " Икрамдина</h1><div class=field--name-body><p>Вчера <b>Зульфанторов"
                        + " Икрамдин</b> был дома.</p></div></article></body></html>");
    }

    /** The name that waits after a run, by its words. */
    private WaitingName waiting(String words) throws Exception {
        run();
        return WaitingFile.read(WaitingFile.beside(folder.resolve("old.sealed")), SEAL).stream()
                .flatMap(it -> it.waiting().names().stream())
                .filter(it -> it.words().toLowerCase(Locale.ROOT).equals(words))
                .findFirst()
                .orElseThrow();
    }

    private void decide(WaitingName name, NameDecision decision) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            table.prepare();
                            table.put(
                                    table.ids(name.name()),
                                    name.words(),
                                    decision,
                                    EDITOR.accountId());
                        });
    }

    @Test
    void an_importer_that_is_frozen_does_nothing() throws Exception {
        imported();
        owner.execute(
                "UPDATE desk.account SET frozen_at = now() WHERE roles = 'service' AND id IN"
                        + " (SELECT author FROM desk.facts f JOIN desk.import_item i ON"
                        + " i.document_id = f.document_id)");
        try {
            assertThatThrownBy(this::run)
                    .isInstanceOf(CommandException.class)
                    .hasMessageContaining("frozen");
        } finally {
            owner.execute("UPDATE desk.account SET frozen_at = NULL WHERE roles = 'service'");
        }
    }

    private String imported() throws Exception {
        collect();
        return run();
    }

    private String again() throws Exception {
        collect();
        return run();
    }

    private void collect() throws Exception {
        said(
                () -> {
                    Collecting.main(site.address(), folder.resolve("old.sealed").toString());
                    return 0;
                });
    }

    private String run() throws Exception {
        return said(
                () ->
                        run.run(
                                PlanInput.of(
                                        List.of(
                                                site.address(),
                                                folder.resolve("old.sealed").toString(),
                                                folder.resolve("plan").toString(),
                                                "",
                                                ""),
                                        NameGuard.of(List.of())),
                                SEAL));
    }

    private String rolledBack() throws Exception {
        return said(() -> rollback.run(List.of()));
    }

    private static String said(java.util.concurrent.Callable<Integer> command) throws Exception {
        PrintStream before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(command.call()).isZero();
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Another sentence on the Tajik page of a text. */
    private void change(int node) {
        site.change(
                "/tj/node/" + node,
                "<html lang=tg><head><link rel=shortlink href=\"/tj/node/"
                        + node
                        + "\"></head><body><article class=node><h1>Изҳороти "
                        + node
                        + "-уми Эътилоф</h1><div class=field--name-body><p>Сухани"
                        + " нав</p></div></article></body></html>");
        site.delete("/tj/" + FOLDERS.get(node % FOLDERS.size()) + "/mavodi-" + node);
    }

    private static final List<String> FOLDERS = List.of("news", "activities", "analytics");

    /** The draft of an import with a title. */
    private String of(String title, Language language) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                editions
                                        .list(
                                                "language = ?1 and documentId in (select d.id from"
                                                        + " Document d)",
                                                language)
                                        .stream()
                                        .filter(
                                                it ->
                                                        CanonicalJson.tree(it.content())
                                                                .path("title")
                                                                .asText()
                                                                .toLowerCase(Locale.ROOT)
                                                                .equals(title))
                                        .filter(
                                                it ->
                                                        CanonicalJson.tree(it.content())
                                                                .has("legacyAddresses"))
                                        .findFirst()
                                        .orElseThrow()
                                        .documentId());
    }

    private Edition text(String id, Language language) {
        return QuarkusTransaction.requiringNew()
                .call(() -> editions.working(id, language).orElseThrow());
    }

    private String member(String id, String name) {
        return member(id, Language.TG, name);
    }

    private String member(String id, Language language, String name) {
        return CanonicalJson.tree(text(id, language).content()).path(name).asText();
    }

    private void edit(String id, String body) {
        edit(id, Language.TG, body);
    }

    private void edit(String id, Language language, String body) {
        Edition text = text(id, language);
        Map<String, Object> content =
                new TreeMap<>(
                        CanonicalJson.mapper()
                                .convertValue(
                                        CanonicalJson.tree(text.content()),
                                        new com.fasterxml.jackson.core.type.TypeReference<
                                                Map<String, Object>>() {}));
        content.put("body", body);
        save.saveText(EDITOR, id, language, ContentEntityTag.header(text), null, content);
    }

    /** All rows that an import could change. */
    private String everything() throws SQLException {
        return owner.number("SELECT count(*) FROM desk.revision")
                + " "
                + owner.number("SELECT count(*) FROM desk.document")
                + " "
                + owner.number("SELECT count(*) FROM desk.audit")
                + " "
                + owner.number(
                        "SELECT coalesce(sum(hashtext(i::text)::bigint), 0) FROM desk.import_item i");
    }
}
