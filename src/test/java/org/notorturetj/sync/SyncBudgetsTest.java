package org.notorturetj.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The phones' own client against the real server, held to {@code mobile-contract/budgets.yaml}. */
@QuarkusTest
@WithSettings("notorturetj.sync.brotli-quality=11")
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyncBudgetsTest {
    /** The Khatlon hotline of the starter content. */
    private static final String KHATLON = "a4sa8y1mc9y2rdgw";

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    @Inject Signer signer;
    @Inject Given given;
    @Inject FactsVersions facts;

    @TestHTTPResource("/v1/sync/")
    String mirror;

    @TempDir Path folder;

    private final TrafficCounter traffic = new TrafficCounter();
    private long requests;
    private long bytes;
    private JsonNode budgets;

    @BeforeEach
    void sign() throws IOException {
        signer.catchUp();
        budgets =
                new YAMLMapper()
                        .readTree(Files.readAllBytes(Path.of("../mobile-contract/budgets.yaml")));
    }

    private SyncClient phone() throws Exception {
        return new SyncClient(
                Files.readAllBytes(TestDatabase.keys().resolve("root.1")),
                List.of(mirror),
                new HttpTransport(traffic),
                new FileStorage(folder.toFile()),
                () -> 0,
                new Random(1));
    }

    private SyncReport sync(SyncClient phone) throws IOException {
        requests = traffic.requests();
        bytes = traffic.bytesSent() + traffic.bytesReceived();
        SyncReport report = phone.sync("tg", org.notorturetj.client.Scope.ESSENTIALS);
        requests = traffic.requests() - requests;
        bytes = traffic.bytesSent() + traffic.bytesReceived() - bytes;
        return report;
    }

    private long limit(String budget) {
        return budgets.path(budget).path("limit").asLong();
    }

    @Test
    void a_cold_start_takes_few_requests() throws Exception {
        SyncClient phone = phone();

        assertThat(sync(phone).outcome()).isEqualTo(SyncReport.Outcome.UPDATED);

        assertThat(requests).isLessThanOrEqualTo(limit("cold-start-requests"));
        assertThat(bytes).isLessThanOrEqualTo(limit("cold-start-bytes"));
        assertThat(phone.content("tg").records("hotlines")).isNotEmpty();
    }

    @Test
    void a_sync_without_changes_costs_next_to_nothing() throws Exception {
        SyncClient phone = phone();
        sync(phone);

        assertThat(sync(phone).outcome()).isEqualTo(SyncReport.Outcome.UNCHANGED);

        assertThat(requests).isEqualTo(limit("nothing-new-requests"));
        assertThat(bytes).isLessThanOrEqualTo(limit("nothing-new-bytes"));
    }

    @Test
    void one_changed_number_costs_little() throws Exception {
        SyncClient phone = phone();
        sync(phone);
        String before = khatlon();
        ObjectNode after = CanonicalJson.tree(before);
        ((ObjectNode) after.path("channels").get(0)).put("number", "+999100200300");
        change(after);

        assertThat(sync(phone).outcome()).isEqualTo(SyncReport.Outcome.UPDATED);
        change(CanonicalJson.tree(before));

        assertThat(phone.content("tg").records("hotlines").toString()).isNotEmpty();
        assertThat(requests).isLessThanOrEqualTo(limit("one-number-changed-requests"));
        assertThat(bytes).isLessThanOrEqualTo(limit("one-number-changed-bytes"));
    }

    @Test
    void a_phone_keeps_its_content_without_a_server() throws Exception {
        sync(phone());
        SyncClient later =
                new SyncClient(
                        Files.readAllBytes(TestDatabase.keys().resolve("root.1")),
                        List.of("http://127.0.0.1:9/v1/sync/"),
                        new HttpTransport(traffic),
                        new FileStorage(folder.toFile()),
                        () -> 0,
                        new Random(1));

        assertThat(sync(later).outcome()).isEqualTo(SyncReport.Outcome.FAILED);
        assertThat(later.content("tg").records("hotlines")).isNotEmpty();
    }

    @Transactional
    String khatlon() {
        return facts.published(KHATLON).orElseThrow().content();
    }

    private void change(ObjectNode content) {
        given.facts(KHATLON, CanonicalJson.mapper().convertValue(content, FACTS));
        given.published(KHATLON);
        signer.catchUp();
    }
}
