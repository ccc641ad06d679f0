package org.notorturetj.desk.link;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Links of published documents that lead to nothing, inside at once, outside after two days. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@WithSettings("notorturetj.desk.links.loopback=true")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenLinksTest {
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Given given;
    @Inject MediaDocuments media;
    @Inject Newsroom newsroom;
    @Inject SettableClock clock;
    @Inject CheckOutsideLinks check;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Colleague editor;
    private HttpServer others;

    @BeforeEach
    void start() throws Exception {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    asked.add(exchange.getRequestMethod() + " " + path);
                    boolean head = exchange.getRequestMethod().equals("HEAD");
                    int status =
                            path.equals("/dead")
                                    ? 404
                                    : path.equals("/no-head") && head ? 405 : 200;
                    byte[] body = new byte[head ? 0 : 9_000];
                    exchange.sendResponseHeaders(status, head ? -1 : body.length);
                    if (!head) {
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
        others.start();
    }

    @AfterEach
    void stop() {
        others.stop(0);
        clock.letGo();
        papers.withdrawAll();
    }

    @Test
    void what_leads_to_a_withdrawn_document_is_there_at_once_and_goes_with_it() {
        String target = article("It goes.");
        String linking = article("See [this](/ru/articles/" + target + "?a=b), please.");
        assertThat(of(linking)).isEmpty();

        editor.withdraws(target, "ru").then().statusCode(200);

        List<Map<String, Object>> broken = of(linking);
        assertThat(broken).hasSize(1);
        assertThat(broken.get(0))
                .containsEntry("language", "ru")
                .containsEntry("member", "/body")
                .containsEntry("target", "/ru/articles/" + target + "?a=b")
                .containsEntry("leadsTo", target)
                .containsEntry("why", "withdrawn")
                .containsEntry("title", "Title");
        assertThat(editor.whole("/inbox").<String>path("items.kind.join(' ')"))
                .contains("link_broken");
        editor.withdraws(linking, "ru").then().statusCode(200);
        assertThat(of(linking)).isEmpty();
    }

    @Test
    void a_picture_that_a_text_places_is_missed_once_it_is_withdrawn() {
        String picture = media.approvedPicture();
        String placing = article("![A table](media:" + picture + ")\n\nText.");
        assertThat(of(placing)).isEmpty();

        newsroom.withdraw(picture, Language.EN, Language.RU);

        assertThat(of(placing)).hasSize(1);
        assertThat(of(placing).get(0))
                .containsEntry("member", "/body")
                .containsEntry("target", "media:" + picture)
                .containsEntry("leadsTo", picture)
                .containsEntry("why", "withdrawn");
    }

    @Test
    void what_facts_name_is_broken_once_no_language_of_it_is_left() {
        String line = given.line(Language.RU, Language.EN);
        given.published(line, Language.RU, Language.EN);
        papers.willBePublished(line);
        String guide = given.document("guide");
        Map<String, Object> facts = new HashMap<>(Invented.guideFacts());
        facts.put("hotlines", List.of(line));
        given.facts(guide, facts);
        given.text(guide, Language.RU, Invented.guideText(guide, "Guide"));
        given.publishedUnreviewed(guide, Language.RU);
        papers.willBePublished(guide);

        editor.withdraws(line, "ru").then().statusCode(200);
        assertThat(of(guide)).isEmpty();
        editor.withdraws(line, "en").then().statusCode(200);
        assertThat(of(guide)).hasSize(1);
        assertThat(of(guide).get(0))
                .containsEntry("member", "/hotlines")
                .containsEntry("leadsTo", line)
                .doesNotContainKey("language");
    }

    @Test
    void others_are_asked_and_a_dead_address_is_listed_after_two_days() throws Exception {
        String base = "http://localhost:" + others.getAddress().getPort();
        String linking =
                article(
                        "[One](%s/alive#part) [two](%s/no-head) [three](%s/dead) [four](http://10.0.0.1/inside)"
                                .formatted(base, base, base));
        // those of other tests would be asked on the internet
        List<String> here = check.addresses().stream().filter(it -> it.startsWith(base)).toList();
        assertThat(here).hasSize(3);
        assertThat(check.addresses()).noneMatch(it -> it.contains("10.0.0.1"));
        Instant first = Instant.now();
        clock.stopAt(first);
        check.askDue(here);
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "HEAD /alive", "HEAD /no-head", "GET /no-head", "HEAD /dead", "GET /dead");
        assertThat(of(linking)).isEmpty();
        check.askDue(here);
        assertThat(asked).hasSize(5);

        clock.stopAt(first.plus(Duration.ofDays(1)));
        check.askDue(here);
        assertThat(asked).hasSize(7).endsWith("HEAD /dead", "GET /dead");
        clock.letGo();
        List<Map<String, Object>> dead = of(linking);
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0))
                .containsEntry("target", base + "/dead")
                .containsEntry("why", "dead")
                .containsEntry("statusClass", 4)
                .doesNotContainKey("leadsTo");
    }

    private List<Map<String, Object>> of(String document) {
        return editor.whole("/links/broken")
                .jsonPath()
                .getList("items.findAll { it.document == '" + document + "' }");
    }

    private String article(String body) {
        String id = given.document("article");
        given.facts(id, Invented.articleFacts("news"));
        Map<String, Object> words = new HashMap<>(Invented.articleText(id, "Title"));
        words.put("body", body);
        given.text(id, Language.RU, words);
        given.published(id, Language.RU);
        return papers.willBePublished(id);
    }
}
