package org.notorturetj.push.fcm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.testing.http.MockHttpTransport;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * What is sent is what Google's SDK would send, and what is read is what it would read: it is asked
 * each time, over a transport that goes nowhere.
 */
class SameAsTheSdkTest {
    private static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");
    private static final Recorder RECORDER = new Recorder();
    private static final FirebaseApp APP =
            FirebaseApp.initializeApp(
                    FirebaseOptions.builder()
                            .setCredentials(
                                    GoogleCredentials.create(
                                            new AccessToken(
                                                    "bearer",
                                                    Date.from(
                                                            Instant.parse(
                                                                    "2099-01-01T00:00:00Z")))))
                            .setProjectId("project")
                            .setHttpTransport(RECORDER)
                            .setJsonFactory(GsonFactory.getDefaultInstance())
                            .build(),
                    "oracle");

    @AfterContainer
    static void close() {
        APP.delete();
    }

    @Property(tries = 300)
    void a_message_is_what_the_sdk_sends(
            @ForAll @NotEmpty String token,
            @ForAll WakeupKind kind,
            @ForAll boolean urgent,
            @ForAll boolean dryRun)
            throws Exception {
        // given
        var wakeup =
                new Wakeup(
                        "0123456789abcdef",
                        45,
                        kind,
                        urgent,
                        NOW.plusSeconds(60),
                        FcmFixture.SIGNATURE);
        Target target = FcmFixture.token(token);
        var message = new FcmMessage(wakeup, NOW).to(target);
        // when
        RECORDER.answer(200, "{\"name\": \"projects/project/messages/1\"}");
        FirebaseMessaging.getInstance(APP).send(message, dryRun);
        // then
        assertThat(FcmMessage.json(message, dryRun).toJsonObject())
                .isEqualTo(new io.vertx.core.json.JsonObject(RECORDER.body()));
        assertThat(RECORDER.address)
                .isEqualTo("https://fcm.googleapis.com/v1/projects/project/messages:send");
        assertThat(RECORDER.request.getFirstHeaderValue("Authorization"))
                .isEqualTo("Bearer bearer");
        assertThat(RECORDER.request.getContentType()).isEqualTo("application/json; charset=UTF-8");
    }

    @Property(generation = net.jqwik.api.GenerationMode.EXHAUSTIVE)
    void a_refusal_is_what_the_sdk_reads(@ForAll MessagingErrorCode code, @ForAll Status status)
            throws IOException {
        // given
        String body =
                """
                {"error": {"code": %d, "status": "%s", "message": "no", "details": [
                    {"@type": "type.googleapis.com/google.rpc.BadRequest"},
                    {"@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError",
                     "errorCode": "%s"}]}}
                """
                        .formatted(status.code, status.name(), code.name());
        // when
        Optional<MessagingErrorCode> read = readBySdk(status.code, body);
        // then
        assertThat(read).contains(code);
        assertThat(outcome(status.code, body))
                .isEqualTo(
                        switch (code) {
                            case UNREGISTERED -> new Outcome.Gone();
                            case INVALID_ARGUMENT, SENDER_ID_MISMATCH ->
                                    new Outcome.Rejected(code.name());
                            default -> new Outcome.Later(code.name(), Optional.empty(), true);
                        });
    }

    @Property(generation = net.jqwik.api.GenerationMode.EXHAUSTIVE)
    void a_refusal_without_a_code_has_none_for_the_sdk_either(
            @ForAll Status status, @ForAll Page page) throws IOException {
        assertThat(readBySdk(status.code, page.body)).isEmpty();
        assertThat(outcome(status.code, page.body)).isNotInstanceOf(Outcome.Gone.class);
    }

    @Property(generation = net.jqwik.api.GenerationMode.EXHAUSTIVE)
    void an_answer_without_a_name_says_nothing(@ForAll Page page) {
        assertThat(outcome(200, page.body)).isEqualTo(new Outcome.Unknown("ODD_ANSWER"));
    }

    private static Outcome outcome(int status, String body) {
        return FcmResponseMapper.outcome(status, null, body, Channel.TOKEN, NOW);
    }

    private static Optional<MessagingErrorCode> readBySdk(int status, String body)
            throws IOException {
        RECORDER.answer(status, body);
        try {
            FirebaseMessaging.getInstance(APP)
                    .send(com.google.firebase.messaging.Message.builder().setTopic("any").build());
            throw new AssertionError("it was refused");
        } catch (FirebaseMessagingException e) {
            return Optional.ofNullable(e.getMessagingErrorCode());
        }
    }

    /** Those after which the SDK does not ask again. */
    enum Status {
        INVALID_ARGUMENT(400),
        PERMISSION_DENIED(403),
        NOT_FOUND(404),
        RESOURCE_EXHAUSTED(429),
        INTERNAL(500);

        private final int code;

        Status(int code) {
            this.code = code;
        }
    }

    /** Of a machine in between, or of nobody. */
    enum Page {
        EMPTY(""),
        OBJECT("{}"),
        NUMBER("{\"name\": 1}"),
        NULL("{\"name\": null}"),
        NO_NAME("{\"name\": \"\"}"),
        LIST("[]"),
        HTML("<html>"),
        CUT("{\"name\""),
        OTHER_DETAIL(
                "{\"error\": {\"details\": [{\"@type\": \"other\", \"errorCode\": \"UNREGISTERED\"}]}}");

        private final String body;

        Page(String body) {
            this.body = body;
        }
    }

    private static final class Recorder extends MockHttpTransport {
        private String address = "";
        private MockLowLevelHttpRequest request = new MockLowLevelHttpRequest();
        private MockLowLevelHttpResponse response = new MockLowLevelHttpResponse();

        void answer(int status, String body) {
            response =
                    new MockLowLevelHttpResponse()
                            .setStatusCode(status)
                            .setContentType("application/json; charset=UTF-8")
                            .setContent(body.getBytes(StandardCharsets.UTF_8));
        }

        String body() throws IOException {
            return request.getContentAsString();
        }

        @Override
        public LowLevelHttpRequest buildRequest(String method, String url) {
            address = url;
            request = new MockLowLevelHttpRequest(url).setResponse(response);
            return request;
        }
    }
}
