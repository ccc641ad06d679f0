package org.notorturetj.desk.credential;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.crypto.KeyedHash;

/** Single-use codes on paper for a lost phone. 60 bits each, stored as keyed hashes. */
@ApplicationScoped
public class RecoveryCodes {
    private static final int CODES = 10;
    private static final int LENGTH = 12;
    private static final String PURPOSE = "recovery-code";

    private final Instance<EntityManager> entities;
    private final KeyedHash hash;

    RecoveryCodes(Instance<EntityManager> entities, KeyedHash hash) {
        this.entities = entities;
        this.hash = hash;
    }

    /** Replaces an account's codes with ten new ones, which are shown only this once. */
    public List<String> replace(String accountId) {
        deleteAll(accountId);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String code = RandomId.of(LENGTH);
            entities.get()
                    .createNativeQuery(
                            "INSERT INTO desk.recovery_code (account_id, hash) VALUES (?1, ?2)")
                    .setParameter(1, accountId)
                    .setParameter(2, hashed(accountId, code))
                    .executeUpdate();
            codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
        }
        return codes;
    }

    public void deleteAll(String accountId) {
        entities.get()
                .createNativeQuery("DELETE FROM desk.recovery_code WHERE account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }

    /** Whether the account has this unused code. */
    boolean exists(String accountId, String code) {
        return (Long)
                        count(
                                        "SELECT count(*) FROM desk.recovery_code"
                                                + " WHERE account_id = ?1 AND hash = ?2")
                                .setParameter(1, accountId)
                                .setParameter(2, hashed(accountId, code))
                                .getSingleResult()
                > 0;
    }

    /**
     * Uses up a code.
     *
     * @return false if it does not exist or was already used, including by a concurrent request
     */
    boolean use(String accountId, String code) {
        return entities.get()
                        .createNativeQuery(
                                "DELETE FROM desk.recovery_code WHERE account_id = ?1 AND hash = ?2")
                        .setParameter(1, accountId)
                        .setParameter(2, hashed(accountId, code))
                        .executeUpdate()
                == 1;
    }

    public long remaining(String accountId) {
        return (Long)
                count("SELECT count(*) FROM desk.recovery_code WHERE account_id = ?1")
                        .setParameter(1, accountId)
                        .getSingleResult();
    }

    private Query count(String sql) {
        return entities.get().createNativeQuery(sql, Long.class);
    }

    private byte[] hashed(String accountId, String code) {
        return hash.of(PURPOSE, accountId + " " + code);
    }
}
