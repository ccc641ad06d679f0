package org.notorturetj.signer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.ManifestSlot;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.EN;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedLogTest {
    @Inject Given given;
    @Inject Signer signer;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    @ParameterizedTest
    @EnumSource
    void everything_named_by_the_head_exists_and_has_its_hash(Language language) {
        HeadStatement head = SignedLog.head();

        Map<String, JsonNode> manifest = SignedLog.manifest(head, language);

        assertThat(manifest.get("itself").path("language").textValue()).isEqualTo(language.tag());
        manifest.remove("itself");
        assertThat(manifest).hasSize(ManifestSlot.all().size());
        assertThat(manifest.values()).allSatisfy(entry -> SignedLog.chunk(entry));
        assertThat(head.seq()).isEqualTo(PublicLog.head());
    }

    @ParameterizedTest
    @EnumSource
    void a_chunk_contains_what_the_lists_show(Language language) {
        LinesFile sections = SignedLog.chunk("sections." + language.tag() + ".v1", language);

        assertThat(sections.byId()).isNotEmpty();
        sections.byId()
                .forEach(
                        (id, line) -> {
                            JsonNode record = CanonicalJson.tree(line);
                            assertThat(PublicLog.listed(id, language))
                                    .contains(record.path("language").textValue());
                            String published =
                                    PublicLog.record(
                                                    id,
                                                    Language.fromString(
                                                            record.path("language").textValue()))
                                            .orElseThrow();
                            assertThat(
                                            CanonicalJson.tree(published)
                                                    .put(
                                                            "language",
                                                            record.path("language").textValue()))
                                    .isEqualTo(record);
                        });
    }

    @Test
    void a_missing_language_is_replaced_by_its_fallback() {
        String line = given.line(RU);
        given.published(line, RU);
        signer.catchUp();

        assertThat(languageOf(SignedLog.chunk("hotlines.tg.v1", TG).line(line))).isEqualTo("ru");
        assertThat(languageOf(SignedLog.chunk("hotlines.en.v1", EN).line(line))).isEqualTo("ru");

        given.text(line, TG, Invented.lineText(TG));
        given.published(line, TG);
        signer.catchUp();

        assertThat(languageOf(SignedLog.chunk("hotlines.tg.v1", TG).line(line))).isEqualTo("tg");
        assertThat(languageOf(SignedLog.chunk("hotlines.en.v1", EN).line(line))).isEqualTo("ru");
    }

    private static String languageOf(String line) {
        return CanonicalJson.tree(line).path("language").textValue();
    }

    @Test
    void one_changed_number_is_one_line_of_an_update() {
        String line = given.line(TG);
        given.published(line, TG);
        signer.catchUp();
        HeadStatement before = SignedLog.head();
        Map<String, LinesFile> held = held(before);

        given.facts(line, Invented.lineFacts(Given.number()));
        given.published(line);
        signer.catchUp();

        HeadStatement head = SignedLog.head();
        String update = SignedLog.text("update/tg/essentials/" + before.seq() + "/" + head.seq());
        assertThat(update.lines()).hasSize(2 + 2);
        Map<String, LinesFile> now = SignedLog.apply(held, update);
        assertThat(LinesFile.address(now.get("manifest.tg").text()))
                .isEqualTo(head.manifests().get("tg"));
        assertThat(now.get("hotlines.tg.v1").text())
                .isEqualTo(SignedLog.chunk("hotlines.tg.v1", TG).text());
    }

    private static Map<String, LinesFile> held(HeadStatement head) {
        Map<String, LinesFile> held = new HashMap<>();
        held.put("manifest.tg", LinesFile.parse(SignedLog.text("manifest/tg/" + head.seq())));
        held.put("hotlines.tg.v1", SignedLog.chunk("hotlines.tg.v1", TG));
        return held;
    }

    @Test
    void changes_since_the_beginning_are_the_whole_chunk() {
        long seq = SignedLog.head().seq();

        Map<String, LinesFile> now =
                SignedLog.apply(Map.of(), SignedLog.text("changes/regions.ru.v1/0/" + seq));

        assertThat(now.get("regions.ru.v1").text())
                .isEqualTo(SignedLog.chunk("regions.ru.v1", RU).text());
    }

    @Test
    void articles_are_in_the_quarter_of_their_publication_and_in_the_index() {
        String article = given.document("article");
        given.facts(
                article,
                Map.of("kind", "news", "section", "news", "publishedAt", "2013-05-06T07:08:09Z"));
        given.text(article, RU, Invented.articleText(article, "Of a spring"));
        given.published(article, RU);
        signer.catchUp();

        LinesFile index = SignedLog.chunk("articles-index.tg.v1", TG);
        JsonNode spring = CanonicalJson.tree(index.line("2013-q2"));
        LinesFile whole = SignedLog.chunk(spring.path("articles"));
        assertThat(spring.path("articles").path("name").textValue())
                .isEqualTo("articles.tg.2013-q2.v1");
        assertThat(CanonicalJson.tree(whole.line(article)).path("html").asText()).contains("Text");
        assertThat(
                        CanonicalJson.tree(SignedLog.chunk(spring.path("summaries")).line(article))
                                .has("html"))
                .isFalse();

        given.facts(
                article,
                Map.of("kind", "news", "section", "news", "publishedAt", "2013-08-06T07:08:09Z"));
        given.published(article);
        signer.catchUp();

        // A phone that dropped the old chunk before it has the new one would lose it.
        index = SignedLog.chunk("articles-index.tg.v1", TG);
        assertThat(index.line("2013-q3")).isNull();
        assertThat(
                        SignedLog.chunk(CanonicalJson.tree(index.line("2013-q2")).path("articles"))
                                .line(article))
                .contains("2013-08-06");
    }

    @Test
    void unchanged_chunks_keep_their_address() {
        Map<String, JsonNode> before = SignedLog.manifest(SignedLog.head(), EN);
        given.published(given.alert(java.time.Instant.parse("2030-01-01T00:00:00Z"), EN), EN);
        signer.catchUp();

        Map<String, JsonNode> after = SignedLog.manifest(SignedLog.head(), EN);

        assertThat(
                        after.keySet().stream()
                                .filter(name -> !after.get(name).equals(before.get(name))))
                .containsExactly("alerts.en.v1");
    }

    @Test
    void each_head_names_its_predecessor() {
        String before = SignedLog.text("head");
        given.published(List.of(given.line(EN)), EN);
        signer.catchUp();

        assertThat(SignedLog.head().prev()).isEqualTo(LinesFile.address(before));
        assertThat(SignedLog.text("head/" + SignedLog.head().seq()))
                .isEqualTo(SignedLog.text("head"));
    }
}
