package org.notorturetj.platform.database;

import java.util.Locale;

/** The server's PostgreSQL roles; {@code deploy/postgresql/roles.sql} creates them. */
public enum Role {
    /** Creates and migrates the schemas, nothing else. */
    OWNER,
    /** Writes the desk and the publication log, owns nothing. */
    DESK,
    /** Reads what is published, writes device registrations. */
    PUBLIC_DOOR;

    /** The name of the role in PostgreSQL. */
    public String databaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The setting with the role's password. */
    public String passwordProperty() {
        return "notorturetj.database." + databaseName().replace('_', '-') + "-password";
    }
}
