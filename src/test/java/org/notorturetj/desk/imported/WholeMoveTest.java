package org.notorturetj.desk.imported;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.access.Role;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.contract.recipe.ImportedPapers;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.importing.archive.Answer;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.collect.Collecting;
import org.notorturetj.importing.report.PlanInput;
import org.notorturetj.importing.standin.OldSite;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

/** The whole way of the previous website: collected, planned, imported, read, published. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeMoveTest {
    private static final int ITEMS = 60;
    private static final int BATCH = 10;
    private static final String SITE = "https://notorturetj.org";
    private static final SegmentSeal SEAL = new SegmentSeal(new byte[32]);
    private static final List<String> FEEDS =
            List.of("ru/articles.rss", "tg/articles.atom", "en/articles.rss");

    @Inject RunCommandRunner run;
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject ImportedPapers imported;
    @Inject Owner owner;

    @TempDir Path folder;
    private OldSite site;
    private Colleague coordinator;

    @BeforeEach
    void start() throws IOException {
        site = OldSite.start(ITEMS);
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void stop() throws SQLException {
        site.close();
        owner.execute(
                "DO $$ DECLARE id text; BEGIN FOR id IN SELECT document_id FROM desk.import_item"
                        + " WHERE document_id NOT IN (SELECT document_id FROM published.record)"
                        + " LOOP CALL desk.delete_draft(id); END LOOP; END $$");
        imported.forget();
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void what_readers_knew_is_where_they_look_for_it_and_nothing_is_news() throws Exception {
        long seq = owner.number("SELECT seq FROM published.head");
        long told = owner.number("SELECT told FROM published.head");
        long mails = owner.number("SELECT count(*) FROM desk.mail");
        Set<String> read = entries();
        read.addAll(idsOf(named(oldFeed())));

        collect();
        assertThat(run()).contains("%d drafts are new".formatted(ITEMS + 1));
        assertThat(owner.number("SELECT seq FROM published.head")).isEqualTo(seq);
        assertThat(resolved("/node/1").statusCode()).isEqualTo(404);

        int publications = publish();

        assertThat(owner.number("SELECT seq FROM published.head")).isEqualTo(seq + publications);
        assertThat(owner.number("SELECT told FROM published.head")).isEqualTo(told);
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isEqualTo(mails);
        Set<String> now = entries();
        now.removeAll(read);
        assertThat(now).as("entries that nobody has read").isEmpty();
        assertThat(dates()).isEqualTo(dates().stream().sorted().toList());
        every_old_address_leads_to_its_text();
        assertThat(run()).contains("0 drafts are new, 0 were updated, %d are".formatted(ITEMS + 1));
    }

    /**
     * The stand-in has no name: here its archive is one of the site's, as a text can link to it.
     */
    private void collect() throws Exception {
        Path found = folder.resolve("found.sealed");
        said(
                () -> {
                    Collecting.main(site.address(), found.toString());
                    return 0;
                });
        try (SealedArchive archive = SealedArchive.open(folder.resolve("old.sealed"), SEAL)) {
            List<Answer> answers = new ArrayList<>();
            Collecting.read(found, SEAL, it -> answers.add(named(it)));
            for (Answer answer : answers) {
                archive.add(answer);
            }
            archive.end();
        }
    }

    private Answer named(Answer answer) {
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.replaceAll((name, value) -> named(value));
        return new Answer(
                named(answer.address()),
                answer.at(),
                answer.status(),
                headers,
                named(new String(answer.body(), StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private String named(String text) {
        return text.replace(site.address(), SITE + "/");
    }

    /**
     * As somebody at the desk does it, page by page.
     *
     * @return the number of publications
     */
    private int publish() {
        List<Map<String, Object>> items = coordinator.whole("/imported-texts").path("items");
        assertThat(items).hasSize(ITEMS + 1);
        List<String> days =
                items.stream().map(it -> String.valueOf(it.get("publishedAt"))).toList();
        assertThat(days.get(0)).isGreaterThan(days.get(ITEMS - 1));
        List<Map<String, Object>> seen = new ArrayList<>();
        for (Map<String, Object> item : items) {
            String id = (String) item.get("document");
            papers.willBePublished(id);
            seen.add(coordinator.seen(id));
        }
        Set<Integer> publications = new HashSet<>();
        Set<String> proposals = new HashSet<>();
        for (int from = 0; from < seen.size(); from += BATCH) {
            Response step =
                    coordinator.post(
                            "/imported-texts/steps",
                            Map.of(
                                    "documents",
                                    seen.subList(from, Math.min(from + BATCH, seen.size())),
                                    "until",
                                    "published"));
            step.then().statusCode(200).body("items.problem", everyItem(nullValue()));
            publications.addAll(step.path("items.outcome.publication"));
            proposals.addAll(step.path("items.outcome.proposal"));
        }
        publications.remove(null);
        proposals.remove(null);
        // two texts tell a number to call that the Coalition does not have
        assertThat(publications).hasSize(ITEMS + 1 - 2);
        assertThat(proposals).hasSize(1);
        Colleague second = new Colleague(staff.with(Role.COORDINATOR).token());
        for (String proposal : proposals) {
            second.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        }
        return publications.size() + proposals.size();
    }

    /** In each spelling in which the stand-in answered with a text. */
    private void every_old_address_leads_to_its_text() throws Exception {
        List<String> texts =
                site.paths().stream()
                        .filter(
                                it ->
                                        it.matches(
                                                "(/(en|tj))?/(node|news|activities|analytics)/.+|/about"))
                        .toList();
        assertThat(texts).hasSizeGreaterThan(8 * ITEMS);
        HttpClient client = HttpClient.newHttpClient();
        for (String path : texts) {
            assertThat(resolved(path).statusCode()).as(path).isEqualTo(200);
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://localhost:"
                                                    + io.restassured.RestAssured.port
                                                    + path))
                            .build();
            var answer = client.send(request, BodyHandlers.discarding());
            assertThat(answer.statusCode()).as(path).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(path)
                    .startsWith("/read/")
                    .contains(path.equals("/about") ? "/pages/" : "/articles/")
                    .endsWith(".html");
        }
    }

    private static Response resolved(String path) {
        return given().queryParam("url", SITE + path).get("/v1/resolve");
    }

    /** Dates of a list in its order, the newest first, as numbers that grow. */
    private static List<Long> dates() {
        List<String> found =
                given().get("/v1/ru/articles?limit=100").then().extract().path("items.publishedAt");
        return found.stream().map(it -> -java.time.Instant.parse(it).toEpochMilli()).toList();
    }

    /** The ids of all entries of the new feeds, as a reader of feeds keeps them. */
    private static Set<String> entries() throws Exception {
        Set<String> ids = new HashSet<>();
        for (String feed : FEEDS) {
            ids.addAll(
                    idsOf(
                            given().get("/feeds/" + feed)
                                    .then()
                                    .statusCode(200)
                                    .extract()
                                    .asString()));
        }
        return ids;
    }

    private static Set<String> idsOf(String feed) throws Exception {
        return new SyndFeedInput()
                .build(new StringReader(feed)).getEntries().stream()
                        .map(SyndEntry::getUri)
                        .collect(Collectors.toSet());
    }

    private String oldFeed() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site.address() + "rss.xml")).build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String run() throws Exception {
        return said(
                () ->
                        run.run(
                                PlanInput.of(
                                        List.of(
                                                SITE + "/",
                                                folder.resolve("old.sealed").toString(),
                                                folder.resolve("plan").toString(),
                                                "",
                                                ""),
                                        NameGuard.of(List.of())),
                                SEAL));
    }

    private static String said(Callable<Integer> command) throws Exception {
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
}
