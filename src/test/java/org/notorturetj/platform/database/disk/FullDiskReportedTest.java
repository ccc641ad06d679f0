package org.notorturetj.platform.database.disk;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.ManagementPort;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

/**
 * An external PostgreSQL that reports a full disk: a trigger reports it, in the middle of a
 * transaction and at its end. {@code FullDiskIT} fills a disk.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullDiskReportedTest {
    @TestHTTPResource(value = "/health", management = true)
    String health;

    @Inject Staff staff;
    @Inject Owner owner;

    @AfterEach
    void repair() throws Exception {
        owner.execute(
                "DROP TRIGGER IF EXISTS full_disk ON desk.document",
                "DROP FUNCTION IF EXISTS desk.full_disk()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRIGGER full_disk BEFORE INSERT ON desk.document",
                "CONSTRAINT TRIGGER full_disk AFTER INSERT ON desk.document DEFERRABLE INITIALLY DEFERRED"
            })
    @ExpectServerError(507)
    void the_desk_says_so_and_the_operator_finds_it_in_health(String trigger) throws Exception {
        owner.execute(
                "CREATE FUNCTION desk.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$",
                "CREATE " + trigger + " FOR EACH ROW EXECUTE FUNCTION desk.full_disk()");

        Response refused =
                Desk.as(staff.with(org.notorturetj.access.Role.EDITOR))
                        .post("documents", Map.of("type", "article"));

        assertProblem(refused, ProblemType.INSUFFICIENT_STORAGE, "");
        assertThat(ManagementPort.get(health).body()).contains("reported a full disk");
    }
}
