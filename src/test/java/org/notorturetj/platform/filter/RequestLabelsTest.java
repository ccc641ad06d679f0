package org.notorturetj.platform.filter;

import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.database.TestDatabase;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestLabelsTest {
    @Inject ContractRoutes routes;

    @ParameterizedTest
    @CsvSource({
        "/v1/tg/cases/a, /v1/{lang}/cases/{code}",
        "/v1/tg/cases/a/, /v1/{lang}/cases/{code}",
        "/v1/xx/cases/%zz, /v1/{lang}/cases/{code}",
        "/v1/{lang}/cases/{code}, /v1/{lang}/cases/{code}",
        "/v1/sync/qr/tg.svg, /v1/sync/qr/{lang}.svg",
        "'/v1/sync/qr/{lang:[^/.]{1,35}}.svg', /v1/sync/qr/{lang}.svg",
        "/v1, /v1",
        "/v1/device, /v1/device",
        "/desk/v1/documents/a/facts, /desk/v1/documents/{id}/facts",
        "/desk/v1/documents/a/editions/tg, /desk/v1/documents/{id}/editions/{lang}",
        "/desk/v1/previews/a, /desk/v1/previews/{token}",
        "/docs/a/b, /docs",
        "/openapi.json, /openapi",
        "/v1/tg/cases/a/b, other",
        "/v1/tg/cases/a;b/c, other",
        "//, other",
        "/planted, other",
        "planted, other",
        "NOT_FOUND, NOT_FOUND",
        "/cors-preflight, /cors-preflight"
    })
    void a_path_becomes_its_template(String path, String label) {
        assertThat(label("uri", path)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, GET",
        "OPTIONS, OPTIONS",
        "PUT, PUT",
        "get, other",
        "TRACE, other",
        "Z, other"
    })
    void a_method_is_one_of_the_contract(String method, String label) {
        assertThat(label("method", method)).isEqualTo(label);
    }

    @Test
    void the_methods_are_few() {
        assertThat(routes.everyMethod())
                .isEqualTo(Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "outcome", "class", "server.port"})
    void what_the_server_chooses_stays(String label) {
        assertThat(label(label, "200")).isEqualTo("200");
    }

    private String label(String name, String value) {
        var id =
                new Meter.Id(
                        "http.server.requests", Tags.of(name, value), null, null, Meter.Type.TIMER);
        return new RequestLabels(routes).map(id).getTag(name);
    }
}
