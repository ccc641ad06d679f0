package org.notorturetj.push.webpush;

import java.nio.file.Path;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.crypto.KeyFile;
import org.notorturetj.platform.crypto.KeysMade;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.Senders;
import org.notorturetj.push.WatchedPhone;
import org.notorturetj.push.outbox.Topics;
import org.notorturetj.support.content.PublishedPolicy;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.ManagementPort;
import org.notorturetj.support.log.WholeLog;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Browsers subscribe with the key of the policy: a node without it must not stay silent. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PromisedKeyTest {
    @Inject PublishedPolicy policy;
    @Inject Topics topics;
    @Inject Senders senders;
    @Inject PushConfig push;

    @TestHTTPResource(value = "/health/well", management = true)
    String well;

    @TempDir Path folder;
    private SmallRyeConfig config;
    private PromisedKey promised;

    @BeforeEach
    void node_without_keys() {
        config =
                new SmallRyeConfigBuilder()
                        .withSources(
                                new PropertiesConfigSource(
                                        Map.of("notorturetj.keys.folder", folder.toString()),
                                        "test",
                                        100))
                        .build();
        promised =
                new PromisedKey(
                        topics, new VapidKeys(config, new KeysMade(config)), senders, push, true);
    }

    @AfterEach
    void restore() {
        policy.restore();
    }

    @Test
    void a_key_that_is_missing_or_another_one_is_said_and_the_right_one_is_not() {
        makeKey();
        String own = VapidKeyCommand.publicKey(config);
        policy.promise(own);
        assertThat(promised.failure()).isEmpty();
        assertThat(told()).isEmpty();

        policy.promise(own.substring(0, own.length() - 4) + "AAAA");
        assertThat(promised.failure()).hasValueSatisfying(it -> assertThat(it).contains("another"));
        assertThat(told()).contains("Push: vapid.key is another one");
    }

    @Test
    void a_promise_without_any_key_is_said() {
        assertThat(promised.failure()).as("nothing is promised").isEmpty();

        policy.promise("BA" + "A".repeat(85));
        assertThat(promised.failure())
                .hasValueSatisfying(it -> assertThat(it).contains("no vapid.key here"));
        assertThat(told()).contains("Push: the policy has browsers subscribe");
    }

    @Test
    @WithSettings("notorturetj.push.dispatch=true")
    void health_of_a_node_that_sends_says_it() throws Exception {
        assertThat(ManagementPort.get(well).body()).doesNotContain("webPush");
        policy.promise("BA" + "A".repeat(85));
        assertThat(ManagementPort.get(well).statusCode()).isEqualTo(503);
        assertThat(ManagementPort.get(well).body())
                .containsPattern("\"webPush\": *\"[^\"]*vapid.key");
    }

    @Test
    @WithSettings(WatchedPhone.ON)
    void a_node_that_wakes_phones_up_says_that_it_cannot_wake_browsers() {
        assertThat(told()).contains("Push: no vapid.key ('vapid-key init' makes it)");
        makeKey();
        assertThat(told()).isEmpty();
    }

    private void makeKey() {
        KeyFile.named("vapid.key", config).create(VapidKey.make());
    }

    private String told() {
        try (var log = new WholeLog()) {
            promised.announce();
            return String.join(
                    "\n", log.lines().stream().filter(it -> it.contains("Push: ")).toList());
        }
    }
}
