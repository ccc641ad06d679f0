package org.notorturetj.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.Staff;
import org.notorturetj.support.TestDatabase;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every operation of the contract with every role, and with invalid tokens. The expectations
 * come from access-matrix.txt (operation and permission) and api/README.md (permission and roles),
 * not from the code under test.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessMatrixTest {
    private static final String OPEN = "open";
    private static final String SIGNED_IN = "signed-in";
    private static final String UNKNOWN_ID = "0000000000000000";

    @Inject Staff staff;
    @Inject SettableClock clock;

    @AfterEach
    void reset() {
        clock.letGo();
        staff.clearDelays();
    }

    @Test
    void the_matrix_lists_exactly_the_operations_of_the_contract() throws IOException {
        assertThat(matrix().keySet()).containsExactlyInAnyOrderElementsOf(operations().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void a_role_may_call_exactly_the_operations_that_the_matrix_allows(Role role) throws IOException {
        Map<String, Set<String>> permissions = documented();
        Map<String, String> matrix = matrix();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations().values()) {
            // A new account for each operation: some end the account or the session.
            int status = operation.call(staff.with(role).token()).statusCode();
            boolean expected = allowed(matrix.get(operation.id()), role, permissions);
            boolean actual = status != 403 && status != 401;
            if (operation.id().equals("signIn")) {
                continue; // returns 401 for the unknown credentials, whatever the role
            }
            if (expected != actual) {
                wrong.add("%s: %d".formatted(operation.id(), status));
            }
        }
        assertThat(wrong).as(role.word()).isEmpty();
    }

    @Test
    void requests_without_a_valid_token_are_rejected() throws IOException {
        Map<String, String> matrix = matrix();
        Staff.Member frozen = staff.with(Role.COORDINATOR, Role.ADMINISTRATOR);
        staff.freeze(frozen.id());
        Staff.Member expired = staff.with(Role.COORDINATOR, Role.ADMINISTRATOR);
        given().auth().oauth2(expired.token()).get("/desk/v1/sessions").then().statusCode(200);
        clock.stopAt(Instant.now().plus(Duration.ofDays(1)));
        Map<String, String> tokens = new TreeMap<>();
        tokens.put("expired", expired.token());
        tokens.put("frozen", frozen.token());
        tokens.put("unknown", "unknown-token-that-is-long-enough-to-be-one-of-ours");
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations().values()) {
            if (OPEN.equals(matrix.get(operation.id()))) {
                continue;
            }
            tokens.forEach(
                    (kind, token) -> {
                        int status = operation.call(token).statusCode();
                        if (status != 401) {
                            wrong.add("%s, %s: %d".formatted(operation.id(), kind, status));
                        }
                    });
            int absent = operation.call(null).statusCode();
            if (absent != 401) {
                wrong.add("%s, absent: %d".formatted(operation.id(), absent));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_can_end_another_persons_session() {
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

    private static boolean allowed(
            String expression, Role role, Map<String, Set<String>> permissions) {
        if (expression.equals(OPEN) || expression.equals(SIGNED_IN)) {
            return true;
        }
        return Arrays.stream(expression.split("\\|", -1))
                .anyMatch(permission -> permissions.get(permission).contains(role.word()));
    }

    private static Map<String, String> matrix() throws IOException {
        return Files.readAllLines(Path.of("test/resources/desk/access-matrix.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.trim().split("\\s+", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    /** The table of permissions and roles in api/README.md, which RolePermissionsTest checks. */
    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> roles = new TreeMap<>();
        List<String> columns = List.of();
        for (String line : Files.readAllLines(Path.of("../api/README.md"))) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (line.startsWith("| what | verb |")) {
                columns = cells;
            } else if (!columns.isEmpty() && line.startsWith("| ")) {
                Set<String> allowed = new TreeSet<>();
                for (int i = 3; i < cells.size(); i++) {
                    if ("x".equals(cells.get(i))) {
                        allowed.add(columns.get(i));
                    }
                }
                roles.put(cells.get(2).replace("`", ""), allowed);
            } else if (!line.startsWith("|")) {
                columns = List.of();
            }
        }
        return roles;
    }

    private static Map<String, Operation> operations() throws IOException {
        JsonNode paths =
                new YAMLMapper()
                        .readTree(Path.of("../api/desk.openapi.yaml").toFile())
                        .path("paths");
        Map<String, Operation> operations = new TreeMap<>();
        paths.properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                method -> {
                                                    String id =
                                                            method.getValue()
                                                                    .path("operationId")
                                                                    .asText();
                                                    operations.put(
                                                            id,
                                                            new Operation(
                                                                    id,
                                                                    method.getKey(),
                                                                    path.getKey(),
                                                                    method.getValue()
                                                                            .has("requestBody")));
                                                }));
        return operations;
    }

    /** An operation, called with unknown IDs. */
    private record Operation(String id, String method, String path, boolean body) {
        Response call(@Nullable String token) {
            RequestSpecification request = token == null ? given() : given().auth().oauth2(token);
            if (body) {
                request = request.contentType(ContentType.JSON).body("{}");
            }
            String address =
                    path.replace("{lang}", "ru")
                            .replace("{number}", "1")
                            .replace("{save}", "1")
                            .replaceAll("\\{[a-z]+}", UNKNOWN_ID);
            return request.request(method, address);
        }
    }
}
