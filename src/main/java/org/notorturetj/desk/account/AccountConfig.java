package org.notorturetj.desk.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things last at the desk. */
@ConfigMapping(prefix = "notorturetj.desk")
public interface AccountConfig {
    /** A session that nobody uses ends after this; people leave their desks. */
    @WithDefault("30M")
    Duration sessionIdle();

    /** A session ends after this however busy it is: one working day. */
    @WithDefault("12H")
    Duration sessionLife();

    /** The token of a service account ends after this. */
    @WithDefault("90D")
    Duration serviceTokenLife();

    /** Whoever had a password, TOTP or address reset approves nothing for so long. */
    @WithDefault("24H")
    Duration waitAfterReset();

    /** Passwords that are hashed at the same time; each takes 19 MiB and a core. Others wait. */
    @WithDefault("2")
    int hashesAtOnce();

    /** How the first account comes to be. */
    @WithDefault("command")
    FirstAccount firstAccount();

    /** The ways to the first account. */
    enum FirstAccount {
        /** Made at the start when there is none, its password printed once: the embedded mode. */
        PRINTED,
        /** Made by the command {@code accounts init}. */
        COMMAND
    }
}
