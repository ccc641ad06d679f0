package org.notorturetj.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.FreePort;
import org.postgresql.ds.PGSimpleDataSource;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlDatabaseTest {
    @BeforeAll
    static void start() {
        new TestDatabase().start();
    }

    private static SqlDatabase on(DataSource source) {
        return new SqlDatabase(() -> source) {};
    }

    private static SqlDatabase database() {
        return on(TestDatabase.access().source(Role.OWNER));
    }

    @Test
    void a_connection_that_dies_under_a_statement_is_an_unavailable_database() {
        assertThatThrownBy(
                        () ->
                                database()
                                        .useHandle(
                                                handle ->
                                                        handle.execute(
                                                                "SELECT pg_terminate_backend(pg_backend_pid())")))
                .isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void a_server_that_is_not_there_is_an_unavailable_database() {
        var nobody = new PGSimpleDataSource();
        nobody.setUrl("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(FreePort.pick()));

        assertThatThrownBy(() -> on(nobody).useHandle(handle -> handle.execute("SELECT 1")))
                .isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void a_pool_without_a_free_connection_is_an_unavailable_database() throws SQLException {
        try (AgroalDataSource pool = poolOfOne();
                Connection taken = pool.getConnection()) {
            assertThat(taken.isValid(5)).isTrue();

            assertThatThrownBy(() -> on(pool).useHandle(handle -> handle.execute("SELECT 1")))
                    .isInstanceOf(DatabaseUnavailableException.class);
        }
    }

    @Test
    void a_wrong_statement_stays_an_error_of_its_own_and_does_not_repeat_what_was_bound() {
        assertThatThrownBy(
                        () -> database().useHandle(handle -> handle.execute("SELEC ?", "secret")))
                .isInstanceOf(JdbiException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_violated_constraint_stays_an_error_of_its_own() {
        assertThatThrownBy(
                        () ->
                                database()
                                        .useHandle(
                                                handle -> {
                                                    handle.begin(); // and never committed
                                                    handle.execute("CREATE SCHEMA passing");
                                                    handle.execute(
                                                            "CREATE TABLE passing.one (n int PRIMARY KEY)");
                                                    handle.execute(
                                                            "INSERT INTO passing.one VALUES (1)");
                                                    handle.execute(
                                                            "INSERT INTO passing.one VALUES (1)");
                                                }))
                .isInstanceOf(JdbiException.class)
                .cause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
    }

    private static AgroalDataSource poolOfOne() throws SQLException {
        DatabaseAccess access = TestDatabase.access();
        String password = access.asProperties().get(Role.OWNER.passwordProperty());
        var settings = new AgroalDataSourceConfigurationSupplier();
        settings.connectionPoolConfiguration()
                .maxSize(1)
                // long enough for the first connection on a busy machine
                .acquisitionTimeout(Duration.ofSeconds(2))
                .connectionFactoryConfiguration()
                .jdbcUrl(access.url())
                .principal(new NamePrincipal(Role.OWNER.databaseName()))
                .credential(new SimplePassword(password));
        return AgroalDataSource.from(settings);
    }
}
