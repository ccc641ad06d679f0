package org.notorturetj.support.people;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.util.encoders.Base32;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The account that the first start of a packaged server prints, signed in as its owner does: with a
 * password and an authenticator app of their own.
 *
 * @param login by which she signs in
 * @param token of the session
 * @param recoveryCode one that is not used yet
 */
public record FirstAdministrator(String login, String token, String recoveryCode) {
    private static final String LOGIN = "admin";
    private static final String PASSWORD = "seven-quiet-apricot-trees";
    private static final Pattern PRINTED = Pattern.compile("[Pp]assword:? (\\S+?)\\.?\\s");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Signs in to a server on a {@link StartedFolder} with the password that was printed, replaces
     * it, and enrols an app.
     */
    public static FirstAdministrator signIn(RunningJar server) throws Exception {
        return signIn(server, LOGIN, StartedFolder.output());
    }

    /** The second one, whom a command on the same folder enrols: with her it is two people. */
    public static FirstAdministrator second(RunningJar server, Path data) throws Exception {
        try (RunningJar command =
                RunningJar.start(data, "--", "accounts", "second", "--login", "second")) {
            assertThat(command.exitCode()).as(command.lines().toString()).isZero();
            return signIn(server, "second", command.lines());
        }
    }

    private static FirstAdministrator signIn(RunningJar server, String login, List<String> output)
            throws Exception {
        Matcher printed = PRINTED.matcher(String.join("\n", output) + "\n");
        assertThat(printed.find()).as(login).isTrue();
        JsonNode session = JSON.readTree(session(server, login, printed.group(1), "").body());
        String token = session.get("token").textValue();
        HttpResponse<String> changed =
                server.send(
                        "PUT",
                        "/desk/v1/account/password",
                        token,
                        "{\"current\":\"%s\",\"next\":\"%s\"}"
                                .formatted(printed.group(1), PASSWORD));
        assertThat(changed.statusCode()).as(changed.body()).isBetween(200, 299);
        return new FirstAdministrator(login, token, enrol(server, token));
    }

    /** Opens another session, with the recovery code. */
    public HttpResponse<String> signInAgain(RunningJar server) throws Exception {
        return session(server, login, PASSWORD, recoveryCode);
    }

    /** Enrols an authenticator app, which administrators need; returns a recovery code. */
    private static String enrol(RunningJar server, String token) throws Exception {
        HttpResponse<String> enrolment =
                server.send(
                        "POST",
                        "/desk/v1/account/totp",
                        token,
                        "{\"password\":\"%s\"}".formatted(PASSWORD));
        byte[] secret = Base32.decode(JSON.readTree(enrolment.body()).path("secret").textValue());
        var generator = new TimeBasedOneTimePasswordGenerator();
        String code =
                generator.generateOneTimePasswordString(
                        new SecretKeySpec(secret, generator.getAlgorithm()), Instant.now());
        HttpResponse<String> confirmed =
                server.send(
                        "POST",
                        "/desk/v1/account/totp/confirmation",
                        token,
                        "{\"code\":\"%s\"}".formatted(code));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        return JSON.readTree(confirmed.body()).path("codes").path(0).textValue();
    }

    private static HttpResponse<String> session(
            RunningJar server, String login, String password, String code) throws Exception {
        String body =
                code.isEmpty()
                        ? "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password)
                        : "{\"login\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}"
                                .formatted(login, password, code);
        return server.send("POST", "/desk/v1/sessions", "", body);
    }
}
