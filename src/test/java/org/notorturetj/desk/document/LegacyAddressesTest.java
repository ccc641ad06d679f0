package org.notorturetj.desk.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** Addresses of the previous website: each leads to one document. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class LegacyAddressesTest {
    @Inject Staff staff;
    @Inject Given given;

    private Colleague editor;
    private Colleague coordinator;
    private String node;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        node = "/node/" + RandomId.of(8);
    }

    @Test
    void an_address_from_the_root_of_the_previous_website_leads_to_the_text() {
        String id = article(node);
        submits(id).then().statusCode(200);
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        coordinator.approves(text(id, "ru"));
        editor.publishes(id, "ru").then().statusCode(200);
        for (String url :
                List.of("https://www.notorturetj.org" + node, "http://notorturetj.org" + node)) {
            given().queryParam("url", url)
                    .get("/v1/resolve")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node/124",
                "www.notorturetj.org/node/124",
                "//notorturetj.org/node/124",
                "/",
                "https://www.notorturetj.org/",
                "https://www.notorturetj.org",
                "https://www.notorturetj.org/index.php?q=node/124",
                "https://www.notorturetj.org/node/124#comments",
                "https://somebody@notorturetj.org/node/124",
                "ftp://notorturetj.org/node/124",
                "javascript:alert(1)",
                "https://localhost/node/124",
                "https:///node/124",
                "/node/1 2",
                "http://[/node/124",
                "an address"
            })
    void nonsense_is_refused_with_its_place(String address) {
        String id = article("/" + RandomId.of(8), address);
        submits(id)
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("legacyAddresses/1")))
                .body("errors.rule", hasItem(containsString("/node/12")));
    }

    @Test
    void nonsense_approved_before_it_was_checked_is_refused_at_publication() {
        String id = given.article();
        given.text(id, Language.RU, words(id, "node/124"));
        editor.publishes(id, "ru")
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("legacyAddresses/0")));
    }

    @Test
    void two_documents_cannot_hold_one_address_however_it_is_written() {
        String first = article(node);
        submits(first).then().statusCode(200);
        String second = article("http://notorturetj.org" + node + "/");
        submits(second)
                .then()
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("legacyAddresses/0")))
                .body("errors.rule", hasItem(containsString(first)));
        // a text in another language of the same document may name it too
        editor.savesText(first, "tg", words(first, node)).then().statusCode(200);
        editor.performs(text(first, "tg"), "/submission").then().statusCode(200);
    }

    @Test
    void an_address_that_a_text_names_no_more_is_free_unless_it_was_published() {
        String first = article(node);
        submits(first).then().statusCode(200);
        coordinator.performs(text(first, "ru"), "/changes").then().statusCode(200);
        editor.savesText(first, "ru", words(first, node + "-moved")).then().statusCode(200);
        String second = article(node);
        submits(second).then().statusCode(200);
        submits(article(node)).then().statusCode(422);
    }

    @Test
    void a_published_address_stays_with_its_document() {
        String first = given.article();
        given.text(first, Language.RU, words(first, node));
        given.published(first, Language.RU);
        given.text(first, Language.RU, words(first, node + "-moved"));
        given.published(first, Language.RU);
        submits(article(node)).then().statusCode(422);
        String second = given.article();
        given.text(second, Language.RU, words(second, node));
        assertThatThrownBy(() -> given.published(second, Language.RU))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(it -> it.member())
                                        .containsExactly("legacyAddresses/0"));
    }

    @Tag("proof")
    @RepeatedTest(5)
    void of_two_editors_who_submit_at_once_one_is_refused() throws Exception {
        // in the opposite order, so that each could wait for the other
        String one = article(node + "-a", node + "-b");
        String other = article(node + "-b", node + "-a");
        var together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both =
                    Stream.of(one, other)
                            .<Callable<Integer>>map(
                                    id ->
                                            () -> {
                                                together.await();
                                                return submits(id).statusCode();
                                            })
                            .toList();
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 422);
        } finally {
            threads.shutdownNow();
        }
    }

    private Response submits(String id) {
        return editor.performs(text(id, "ru"), "/submission");
    }

    private String article(String... addresses) {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        editor.savesText(id, "ru", words(id, addresses)).then().statusCode(200);
        return id;
    }

    private static Map<String, Object> words(String slug, String... addresses) {
        Map<String, Object> words = new TreeMap<>(Invented.articleText(slug, "Title"));
        words.put("legacyAddresses", List.of(addresses));
        return words;
    }
}
