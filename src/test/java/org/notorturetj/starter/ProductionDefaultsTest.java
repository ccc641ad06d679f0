package org.notorturetj.starter;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WithSettings({
    "notorturetj.content.samples=refused",
    "notorturetj.content.unreviewed-guides=refused"
})
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductionDefaultsTest {
    private static final String GUIDE =
            """
            id: ID
            rank: 1
            level: basic
            audience: []
            topics: []
            regions: []
            hotlines: []
            contacts: []
            """;
    private static final String GUIDE_TEXT =
            """
            slug: a-guide-ID
            title: A guide
            summary: Summary.
            body: Text.
            steps: [{id: a, title: A, text: Text.}]
            checklist: [{id: a, text: Item.}]
            sources: [{title: A law}]
            """;
    private static final String ARTICLE =
            """
            id: ID
            kind: news
            section: news
            publishedAt: "2020-01-01T00:00:00Z"
            """;
    private static final String ARTICLE_TEXT =
            """
            slug: an-article-ID
            title: An article
            summary: Summary.
            body: Text.
            """;

    private final String id = RandomId.ofDocument();

    @Inject LoadContent load;
    @Inject Owner owner;

    @Test
    void invented_content_is_refused() throws Exception {
        assertRefused("sample: true", "articles/sample", ARTICLE, ARTICLE_TEXT);
    }

    @Test
    void an_unreviewed_guide_is_refused() throws Exception {
        assertRefused("sample: false", "guides/guide", GUIDE, GUIDE_TEXT);
    }

    @Test
    void real_content_is_published() {
        assertThat(load.load(source("sample: false", "articles/real", ARTICLE, ARTICLE_TEXT)))
                .isOne();
        given().get("/v1/en/articles/an-article-" + id).then().statusCode(200);
    }

    private void assertRefused(String sample, String folder, String facts, String text)
            throws Exception {
        long before = owner.number("SELECT seq FROM published.head");
        assertThatThrownBy(() -> load.load(source(sample, folder, facts, text)))
                .isInstanceOf(ProblemException.class);
        assertThat(owner.number("SELECT seq FROM published.head")).isEqualTo(before);
        assertThat(owner.number("SELECT count(*) FROM desk.document WHERE id = '" + id + "'"))
                .isZero();
    }

    private SetFolder source(String sample, String folder, String facts, String text) {
        Map<String, String> files =
                Map.of(
                        "set.yaml",
                        "licence: test\n" + sample + "\npublications: [[" + folder + "]]\n",
                        folder + "/facts.yaml",
                        facts.replace("ID", "\"" + id + "\""),
                        folder + "/en.yaml",
                        text.replace("ID", id));
        return path ->
                Optional.ofNullable(files.get(path))
                        .map(
                                file ->
                                        new ByteArrayInputStream(
                                                file.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notorturetj.content.samples",
                "notorturetj.content.unreviewed-guides",
                "notorturetj.starter-content"
            })
    void the_settings_file_sets_none_of_these_outside_tests(String setting) throws Exception {
        assertThat(Files.readAllLines(Path.of("main/resources/application.properties")))
                .noneMatch(line -> line.startsWith(setting) || line.startsWith("%prod." + setting));
    }
}
