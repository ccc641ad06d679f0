package org.notorturetj.publication.redaction;

import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldAddressesTest {
    private static final String HELD =
            "SELECT count(*) FROM published.address WHERE erased_at IS NOT NULL";

    @Inject OldAddresses addresses;
    @Inject Given published;
    @Inject Withdraw withdraw;
    @Inject Owner owner;

    private String article;

    @AfterEach
    void withdraw() {
        withdraw.withdraw(Given.EDITOR, article, Set.of(Language.EN));
    }

    @Test
    void one_that_held_a_name_is_gone_for_weeks_and_then_was_never_there() throws Exception {
        article = published.article(Language.EN);
        published.published(article, Language.EN);
        String slug =
                given().get("/v1/en/articles?limit=100")
                        .jsonPath()
                        .getString("items.find { it.id == '" + article + "' }.slug");

        QuarkusTransaction.requiringNew()
                .run(() -> addresses.erase(article, slug(slug), slug("another")));

        given().get("/v1/ru/articles/" + slug).then().statusCode(410);
        QuarkusTransaction.requiringNew().run(addresses::forgetOld);
        assertThat(owner.number(HELD)).isPositive();
        owner.execute(
                "UPDATE published.address SET erased_at = '2000-01-01' WHERE erased_at IS NOT NULL");
        QuarkusTransaction.requiringNew().run(addresses::forgetOld);
        assertThat(owner.number(HELD)).isZero();
        given().get("/v1/tg/articles/" + slug).then().statusCode(404);
    }

    private static JsonNode slug(String slug) {
        return CanonicalJson.mapper().createObjectNode().put("slug", slug);
    }
}
