package org.notorturetj.desk.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.DeskDatabase;

/**
 * The names that accounts chose to be shown by. Read once for each request that shows one: a team
 * has tens of accounts, and an answer can name any of them.
 */
@RequestScoped
public class ChosenNames {
    private final DeskDatabase database;
    private final AccountSecrets secrets;
    private @Nullable Map<String, String> names;

    ChosenNames(DeskDatabase database, AccountSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** The name of an account; empty when it chose none, and for the server. */
    public Optional<String> of(String accountId) {
        Map<String, String> known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return Optional.ofNullable(known.get(accountId));
    }

    private Map<String, String> read() {
        return database.withHandle(
                handle ->
                        handle.select(
                                        "SELECT id, display_name FROM desk.account WHERE display_name IS NOT NULL")
                                .reduceRows(
                                        new HashMap<>(),
                                        (read, row) -> {
                                            String id = row.getColumn("id", String.class);
                                            byte[] sealed =
                                                    row.getColumn("display_name", byte[].class);
                                            read.put(id, secrets.displayName(id, sealed));
                                            return read;
                                        }));
    }
}
