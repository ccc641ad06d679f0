package org.notorturetj.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.contract.Contract;
import org.notorturetj.contract.ContractReader;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of the contract with every role, and with tokens that are no good. What is
 * expected stands in access-matrix.txt (operation and verb) and in api/README.md (verb and roles),
 * not in the code that is tested.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessMatrixTest {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;
    private static final String NOBODYS_ID = "0000000000000000";

    @Inject Staff staff;
    @Inject SettableClock clock;

    @AfterEach
    void letGo() {
        clock.letGo();
        staff.clearDelays();
    }

    @Test
    void the_matrix_has_every_operation_and_no_other() throws IOException {
        assertThat(AccessMatrix.read().verbs().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        operations().stream().map(Operation::id).toList());
    }

    @Test
    void nobody_has_to_sign_in_exactly_where_the_contract_says_so() throws IOException {
        assertThat(
                        AccessMatrix.read().verbs().entrySet().stream()
                                .filter(entry -> entry.getValue().equals(AccessMatrix.OPEN))
                                .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        operations().stream()
                                .filter(Operation::isOpen)
                                .map(Operation::id)
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_role_may_what_the_matrix_says_and_nothing_else(Role role) throws IOException {
        AccessMatrix matrix = AccessMatrix.read();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            // somebody new for each: some operations end the account or the session
            int status = status(operation, staff.with(role).token());
            boolean allowed = matrix.allows(operation.id(), role);
            if (allowed ? !letThrough(status) : status != FORBIDDEN) {
                wrong.add("%s: %d".formatted(operation.id(), status));
            }
        }
        assertThat(wrong).as(role.word()).isEmpty();
    }

    @Test
    void without_a_good_token_nothing_is_let_through() throws IOException {
        Staff.Member frozen = staff.with(Role.COORDINATOR, Role.ADMINISTRATOR);
        staff.freeze(frozen.id());
        Staff.Member gone = staff.with(Role.COORDINATOR, Role.ADMINISTRATOR);
        given().auth().oauth2(gone.token()).get("/desk/v1/sessions").then().statusCode(200);
        clock.stopAt(Instant.now().plus(Duration.ofDays(1)));
        Map<String, String> tokens = new TreeMap<>();
        tokens.put("expired", gone.token());
        tokens.put("frozen", frozen.token());
        tokens.put("nobody's", "nobodys-token-but-long-enough-to-be-one-of-ours");
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            if (operation.isOpen()) {
                int status = status(operation, null);
                if (!letThrough(status)) {
                    wrong.add("%s, open: %d".formatted(operation.id(), status));
                }
                continue;
            }
            tokens.forEach(
                    (kind, token) -> {
                        int status = status(operation, token);
                        if (status != UNAUTHORIZED) {
                            wrong.add("%s, %s: %d".formatted(operation.id(), kind, status));
                        }
                    });
            int absent = status(operation, null);
            if (absent != UNAUTHORIZED) {
                wrong.add("%s, absent: %d".formatted(operation.id(), absent));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_somebody_elses_stays_hers() {
        Staff.Member one = staff.with(Role.EDITOR);
        Staff.Member other = staff.with(Role.EDITOR);
        String session =
                given().auth()
                        .oauth2(other.token())
                        .get("/desk/v1/sessions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id");
        given().auth()
                .oauth2(one.token())
                .delete("/desk/v1/sessions/" + session)
                .then()
                .statusCode(404);
        given().auth().oauth2(other.token()).get("/desk/v1/sessions").then().statusCode(200);
    }

    /** Whether it was answered for its own sake: ids and bodies of these requests are no good. */
    private static boolean letThrough(int status) {
        return status != UNAUTHORIZED && status != FORBIDDEN && status < SERVER_ERROR;
    }

    private static List<Operation> operations() {
        return new ContractReader(Contract.DESK).operations();
    }

    /** Calls an operation with ids that nothing has. */
    private static int status(Operation operation, @Nullable String token) {
        RequestSpecification request = token == null ? given() : given().auth().oauth2(token);
        if (operation.takesBytes()) {
            request = request.contentType("application/offset+octet-stream").body(new byte[1]);
        } else if (operation.hasBody()) {
            request = request.contentType(ContentType.JSON).body("{}");
        }
        String address =
                operation
                        .path()
                        .replace("{lang}", "ru")
                        .replace("{number}", "1")
                        .replace("{save}", "1")
                        .replaceAll("\\{[a-z]+}", NOBODYS_ID);
        return request.request(operation.method(), address).statusCode();
    }
}
