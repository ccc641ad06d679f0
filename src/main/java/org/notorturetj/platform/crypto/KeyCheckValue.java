package org.notorturetj.platform.crypto;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.DeskDatabase;

/** Identifies, in the database, the key it was written with. Not available on every node. */
@ApplicationScoped
class KeyCheckValue {
    private final DeskDatabase database;

    KeyCheckValue(DeskDatabase database) {
        this.database = database;
    }

    /** Empty until something is encrypted for the first time. */
    Optional<byte[]> read() {
        return database.withHandle(
                handle ->
                        handle.createQuery("SELECT mark FROM desk.key_check")
                                .mapTo(byte[].class)
                                .findFirst());
    }

    /** Stores the value of the first key; later calls change nothing. */
    void write(byte[] mark) {
        database.useHandle(
                handle ->
                        handle.execute(
                                "INSERT INTO desk.key_check (mark) VALUES (?) ON CONFLICT DO NOTHING",
                                mark));
    }
}
