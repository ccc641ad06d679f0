package org.notorturetj.feed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.EntryId;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Packages for news agencies, judged by the official schema where its folder is at hand. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NinjsTest {
    private static final String GEO = "https://geojson.org/schema/GeoJSON.json";

    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;

    private final String topic = "n" + RandomId.ofDocument();

    @ParameterizedTest
    @MethodSource("org.notorturetj.api.feed.FeedName#values")
    void packages_are_valid_by_the_schema_of_the_iptc(FeedName name) throws Exception {
        Schema schema = schema();
        for (Language language : Language.values()) {
            String body =
                    FeedReader.body("/feeds/" + language.tag() + "/" + name.word() + ".ninjs");
            assertThat(schema.validate(body, InputFormat.JSON)).isEmpty();
        }
        String removed = FeedReader.body("/feeds/ru/removed.ninjs");
        assertThat(schema.validate(removed, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"uri\":\"a:b\",\"x\":1}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void an_item_has_its_rights_its_correction_and_a_status() {
        String article = article();
        JsonPath item = new JsonPath(FeedReader.body(feed()));
        assertThat(item.getString("associations[0].uri"))
                .isEqualTo(EntryId.of(article, Language.RU));
        assertThat(item.getString("associations[0].pubStatus")).isEqualTo("usable");
        assertThat(item.getString("associations[0].usageTerms"))
                .contains("Источник")
                .contains("test");
        assertThat(item.getString("associations[0].edNote"))
                .isEqualTo("Исправление (2026-11-24): Не 2022.");

        newsroom.withdraw(article, Language.RU);

        assertThat(new JsonPath(FeedReader.body(feed())).getList("associations")).isEmpty();
        JsonPath removed = new JsonPath(FeedReader.body("/feeds/ru/removed.ninjs"));
        // among those that other tests took back
        assertThat(
                        removed.getString(
                                "associations.find { it.uri == '%s' }.pubStatus"
                                        .formatted(EntryId.of(article, Language.RU))))
                .isEqualTo("canceled");
    }

    /** Real texts state no terms: their packages say nothing of how terms are told. */
    @Test
    void one_whose_terms_can_be_read_is_valid_by_the_schema_too() throws Exception {
        newsroom.publish(
                "article",
                Map.of(
                        "kind", "statement",
                        "section", "news",
                        "topics", List.of(topic),
                        "licence", "cc-by-nd"),
                Map.of(Language.RU, Newsroom.text(topic)));
        String body = FeedReader.body(feed());
        assertThat(new JsonPath(body).getString("associations[0].rightsInfo.linkedRights"))
                .isEqualTo("https://creativecommons.org/licenses/by-nd/4.0/");
        assertThat(schema().validate(body, InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_text_with_a_picture_has_it_beside_it_with_all_its_files() throws Exception {
        String picture = media.approvedPicture();
        newsroom.publish(
                "article",
                Map.of(
                        "kind",
                        "statement",
                        "section",
                        "news",
                        "topics",
                        List.of(topic),
                        "image",
                        picture),
                Map.of(Language.RU, Newsroom.text(topic)));

        String body = FeedReader.body(feed());
        JsonPath beside = new JsonPath(body).setRootPath("associations[0].associations[0]");
        assertThat(beside.getString("type")).isEqualTo("picture");
        assertThat(beside.getString("descriptions[0].value")).isEqualTo("Стол");
        JsonPath shown =
                given().get("/v1/ru/articles?topic=" + topic).jsonPath().setRootPath("items[0]");
        assertThat(beside.getList("renditions.href", String.class))
                .isNotEmpty()
                .anyMatch(href -> href.endsWith(shown.getString("image.url")));
        assertThat(beside.getList("renditions.sizeInBytes", Integer.class))
                .contains(shown.getInt("image.bytes"));
        assertThat(schema().validate(body, InputFormat.JSON)).isEmpty();
    }

    private String article() {
        Map<String, Object> text = new HashMap<>(Newsroom.text(topic));
        text.put("corrections", List.of(Map.of("date", "2026-11-24", "text", "Не 2022.")));
        return newsroom.publish(
                "article",
                Map.of(
                        "kind", "statement",
                        "section", "news",
                        "topics", List.of(topic),
                        "publishedAt", "2010-06-05T10:00:00Z"),
                Map.of(Language.RU, text));
    }

    private String feed() {
        return "/feeds/ru/statements.ninjs?topic=" + topic;
    }

    private static Schema schema() throws Exception {
        // .ci/run says where they are.
        Stream<Path> named = Stream.ofNullable(System.getenv("SCHEMAS")).map(Path::of);
        Stream<Path> above =
                Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                        .map(path -> path.resolve("shared/schemas"));
        Optional<Path> folder = Stream.concat(named, above).filter(Files::isDirectory).findFirst();
        Assumptions.assumeTrue(folder.isPresent(), "the folder of official schemas is not here");
        String geo = Files.readString(folder.orElseThrow().resolve("GeoJSON-schema.json"));
        String ninjs = Files.readString(folder.orElseThrow().resolve("ninjs-schema_3.1.json"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of(GEO, geo)))
                .getSchema(ninjs, InputFormat.JSON);
    }
}
