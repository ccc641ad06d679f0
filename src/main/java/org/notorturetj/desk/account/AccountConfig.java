package org.notorturetj.desk.account;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Lifetimes and limits of desk accounts and sessions. */
@ConfigMapping(prefix = "notorturetj.desk")
public interface AccountConfig {
    /** An idle session ends after this time: people leave their desks. */
    @WithDefault("30M")
    Duration sessionIdle();

    /** A session ends after this time even if it is in use: one working day. */
    @WithDefault("12H")
    Duration sessionLife();

    /** Lifetime of a service account's token. */
    @WithDefault("90D")
    Duration serviceTokenLife();

    /**
     * After others gave it its voice (made, reset, other roles, unfrozen), an account cannot
     * approve anything for this time: so long the others have to notice.
     */
    @WithDefault("24H")
    Duration waitAfterReset();

    /**
     * For this time an account and whoever asked for it (or for its reset) do not count as two
     * people.
     */
    @WithDefault("30D")
    Duration sponsorship();

    /** How many passwords are hashed at once; each takes 19 MiB and one core. Others wait. */
    @WithDefault("2")
    int hashesAtOnce();

    /** How the first account is created. */
    @WithDefault("command")
    FirstAccount firstAccount();

    /** Ways to create the first account. */
    enum FirstAccount {
        /**
         * Created at startup if there is none, with the password printed once: the embedded mode.
         */
        PRINTED,
        /** Created by the command {@code accounts init}. */
        COMMAND
    }
}
