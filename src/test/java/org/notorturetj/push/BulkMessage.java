package org.notorturetj.push;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.platform.database.DatabaseAccess;
import org.notorturetj.platform.database.EmbeddedDatabase;
import org.notorturetj.platform.database.Role;

/**
 * Writes a digest into the outbox of a running server without waiting for news: for {@code
 * bench/push-throughput}. It prints the {@code nid}.
 */
public final class BulkMessage {
    private BulkMessage() {}

    /**
     * Runs it.
     *
     * @param arguments folder of the data
     */
    public static void main(String... arguments) throws SQLException {
        DatabaseAccess access =
                EmbeddedDatabase.attach(Path.of(arguments[0])).orElseThrow().access();
        Instant now = ProcessClock.get().instant();
        String nid = RandomId.ofDocument();
        try (AgroalDataSource source = source(access)) {
            var digest =
                    new Wakeup(
                            nid,
                            lastSigned(source),
                            WakeupKind.DIGEST,
                            false,
                            now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS),
                            "kid4567890123456." + "a".repeat(95));
            // A digest is about no document; what stands there is looked at only when it is
            // withdrawn.
            new WakeupOutbox(only(source)).add(digest, nid, Set.of(), now);
        }
        System.out.println(nid);
    }

    private static long lastSigned(AgroalDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT max(seq) FROM published.signed_head")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static AgroalDataSource source(DatabaseAccess access) throws SQLException {
        String password = access.asProperties().get(Role.DESK.passwordProperty());
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(
                                pool ->
                                        pool.maxSize(1)
                                                .connectionFactoryConfiguration(
                                                        factory ->
                                                                factory.jdbcUrl(access.url())
                                                                        .principal(
                                                                                new NamePrincipal(
                                                                                        Role.DESK
                                                                                                .databaseName()))
                                                                        .credential(
                                                                                new SimplePassword(
                                                                                        password)))));
    }

    /** The one that the outbox asks for; nothing else of it is used. */
    @SuppressWarnings("unchecked")
    private static Instance<AgroalDataSource> only(AgroalDataSource source) {
        return (Instance<AgroalDataSource>)
                Proxy.newProxyInstance(
                        BulkMessage.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> source);
    }
}
