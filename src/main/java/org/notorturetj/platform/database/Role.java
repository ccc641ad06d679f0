package org.notorturetj.platform.database;

import java.util.Locale;

/** The roles of the server in PostgreSQL; {@code deploy/postgresql/roles.sql} creates them. */
public enum Role {
    /** Creates and migrates the schemas, nothing else. */
    OWNER,
    /** Writes the desk and the publication log, owns nothing. */
    DESK,
    /** Reads what is published. */
    PUBLIC_DOOR;

    /** The name of the role in PostgreSQL. */
    public String databaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The setting that holds the password of the role. */
    public String passwordProperty() {
        return "notorturetj.database." + databaseName().replace('_', '-') + "-password";
    }
}
