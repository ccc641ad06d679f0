package org.notorturetj.push.webpush;

import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.crypto.KeysMade;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;
import org.notorturetj.push.device.registration.ListedServices;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.webpush.Subscription;
import org.notorturetj.standin.webpush.WebPushStandIn;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The server's own sender, with the settings that the stand-in prints. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandInOnThisMachineTest {
    private final Vertx vertx = Vertx.vertx();
    private final Subscription phone = new Subscription();
    @TempDir private Path folder;
    private WebPushStandIn standIn;
    private SmallRyeConfig config;
    private VapidKeys keys;
    private String endpoint = "";

    @BeforeEach
    void begin() {
        config =
                new SmallRyeConfigBuilder()
                        .withSources(
                                new PropertiesConfigSource(
                                        Map.of(
                                                "notorturetj.keys.folder",
                                                folder.toString(),
                                                "notorturetj.keys.create",
                                                "true"),
                                        "test",
                                        100))
                        .build();
        keys = new VapidKeys(config, new KeysMade(config));
        keys.start(new StartupEvent());
        standIn = WebPushStandIn.start(0, folder, true, ProcessClock.get());
        endpoint = standIn.subscribe("phone", phone, keys.publicKey().orElseThrow());
    }

    @AfterEach
    void end() {
        standIn.close();
        vertx.close();
    }

    @Test
    void what_the_server_sends_is_taken_and_read() {
        assertThat(confirmed(sender("localhost:" + standIn.port())))
                .isEqualTo(new Outcome.Accepted());
        assertThat(standIn.complaints()).isEmpty();
        assertThat(standIn.at("phone").get(0).message().getMap())
                .isEqualTo(Map.of("v", "1", "kind", "confirm", "nonce", "a-nonce"));
    }

    @Test
    void what_browsers_subscribe_with_can_be_shown() throws Exception {
        assertThat(VapidKeyCommand.publicKey(config)).isEqualTo(keys.publicKey().orElseThrow());
        Files.delete(folder.resolve("vapid.key"));
        assertThatThrownBy(() -> VapidKeyCommand.publicKey(config))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("vapid-key init");
    }

    @Test
    void each_of_its_faults_means_something_to_the_server() {
        WebPushSender sender = sender("localhost:" + standIn.port());
        standIn.fail(1, Fault.always(FaultKind.QUOTA_EXCEEDED).retryAfter(120));
        assertThat(confirmed(sender))
                .isEqualTo(
                        new Outcome.Later("HTTP_429", Optional.of(Duration.ofMinutes(2)), false));
        standIn.fail(1, Fault.always(FaultKind.REDIRECT));
        assertThat(confirmed(sender)).isEqualTo(new Outcome.Rejected("HTTP_302"));
        standIn.fail(1, Fault.always(FaultKind.CUT_AFTER_ACCEPT).times(1));
        assertThat(confirmed(sender)).isEqualTo(new Outcome.Unknown("CONNECTION_LOST"));
        standIn.fail(1, Fault.always(FaultKind.NO_ANSWER));
        assertThat(confirmed(sender)).isEqualTo(new Outcome.Unknown("NO_ANSWER"));
        standIn.fail(1, Fault.always(FaultKind.GONE));
        assertThat(confirmed(sender)).isEqualTo(new Outcome.Gone());
        assertThat(standIn.at("phone")).hasSize(1);
    }

    @Test
    void without_the_setting_nothing_on_this_machine_is_asked() {
        int before = standIn.requests();
        assertThat(confirmed(sender("ntfy.sh"))).isEqualTo(new Outcome.Rejected("ADDRESS"));
        assertThat(confirmed(sender("localhost"))).isEqualTo(new Outcome.Rejected("ADDRESS"));
        assertThat(standIn.requests()).isEqualTo(before);
    }

    @Test
    void a_certificate_that_is_none_is_told_in_one_sentence() throws Exception {
        Path none = Files.writeString(folder.resolve("none.pem"), "nothing");
        for (Path wrong : new Path[] {none, folder.resolve("absent.pem")}) {
            assertThatThrownBy(() -> WebPushProducer.options(new Config(Optional.of(wrong))))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("notorturetj.push.web-push.ca-certificate");
        }
    }

    private WebPushSender sender(String listed) {
        var settings = new Config(Optional.of(WebPushStandIn.certificate(folder)));
        HttpClient client = vertx.createHttpClient(WebPushProducer.options(settings));
        Hosts nowhere =
                host -> {
                    throw new UnknownHostException(host);
                };
        return new WebPushSender(
                vertx,
                keys,
                new VapidTokens(Optional.of("mailto:desk@example.org"), ProcessClock.get()),
                ListedServices.of(listed),
                nowhere,
                new PushServiceClient(client, settings.patience(), ProcessClock.get()),
                ProcessClock.get());
    }

    private Outcome confirmed(WebPushSender sender) {
        var target =
                new Target(
                        Channel.WEB_PUSH,
                        endpoint + "#" + phone.p256dh() + "." + phone.auth(),
                        Language.TG);
        return sender.confirm(target, "a-nonce")
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private record Config(Optional<Path> caCertificate) implements WebPushConfig {
        @Override
        public Optional<String> contact() {
            return Optional.empty();
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(1500);
        }

        @Override
        public int connections() {
            return 4;
        }
    }
}
