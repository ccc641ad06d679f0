package org.notorturetj.desk.credential;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.log.RecordedLog;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SmallDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thief of the database, the logs and the metrics learns no recovery code, whatever its owner did
 * with it, and has nothing to try guesses on: a code has 60 bits, so an unkeyed digest of it could
 * be searched for.
 */
@QuarkusTest
@TestProfile(SmallDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecoveryCodeThiefTest {
    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

    @Inject Staff staff;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private final RecordedLog log = RecordedLog.open();

    @BeforeEach
    void begin() {
        staff.clearDelays();
    }

    @AfterEach
    void stop() {
        log.close();
        staff.clearDelays();
    }

    @Test
    void no_recovery_code_appears_anywhere_used_or_not() throws Exception {
        Staff.Member owner = staff.with(Role.EDITOR);
        staff.enrolTotp(owner.id());
        List<String> codes = staff.recoveryCodes(owner.id());

        assertThat(signIn(owner, codes.get(0))).isEqualTo(201);
        assertThat(signIn(owner, codes.get(0))).as("used up").isEqualTo(401);
        staff.clearDelays();
        String asOnPaper = codes.get(1).toUpperCase(Locale.ROOT).replace("-", " ");
        assertThat(signIn(owner, asOnPaper)).isEqualTo(201);
        mistakes(owner, codes);
        staff.clearDelays();
        assertThat(
                        Desk.as(owner)
                                .post(
                                        "account/totp/removal",
                                        Map.of("password", Staff.PASSWORD, "code", codes.get(3)))
                                .statusCode())
                .isBetween(200, 299);

        String measured =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(metrics).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        Set<String> needles = new TreeSet<>();
        for (String code : codes) {
            needles.addAll(forms(owner.id(), code));
        }
        for (String haystack : List.of(Dump.ofEveryTable(), log.text(), measured)) {
            assertThat(needles).noneMatch(haystack::contains);
        }
    }

    /** Where people put a code by mistake, and where failures are logged. */
    private static void mistakes(Staff.Member owner, List<String> codes) {
        String code = codes.get(2);
        Desk.signIn(owner.login(), "not-the-password-of-the-staff", code);
        Desk.signIn(code, Staff.PASSWORD);
        Desk.signIn(owner.login(), code);
        Desk.as(code).get("account");
        given().queryParam("code", code).get("/desk/v1/account");
        given().get("/desk/v1/accounts/" + code);
        given().contentType("application/json")
                .body("{\"login\": \"" + code + "\", \"code\": \"" + code)
                .post("/desk/v1/sessions");
        given().contentType("application/json")
                .body("{\"" + code + "\": 1}")
                .post("/desk/v1/sessions");
    }

    private static int signIn(Staff.Member owner, String code) {
        return Desk.signIn(owner.login(), Staff.PASSWORD, code).statusCode();
    }

    /** As typed, and as anybody without the key could compute it. */
    private static Set<String> forms(String account, String code) throws NoSuchAlgorithmException {
        Set<String> forms = new TreeSet<>();
        String bare = code.replace("-", "");
        for (String written : List.of(code, bare, code.toUpperCase(Locale.ROOT))) {
            forms.add(written);
            forms.addAll(coded(written.getBytes(StandardCharsets.UTF_8)));
            for (String salted :
                    List.of(
                            written,
                            account + written,
                            account + " " + written,
                            written + account)) {
                for (String digest : DIGESTS) {
                    forms.addAll(
                            coded(
                                    MessageDigest.getInstance(digest)
                                            .digest(salted.getBytes(StandardCharsets.UTF_8))));
                }
            }
        }
        return forms;
    }

    private static List<String> coded(byte[] bytes) {
        return List.of(
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
