package org.notorturetj.desk.proposal;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How proposals behave. */
@ConfigMapping(prefix = "notorturetj.desk.proposals")
public interface ProposalConfig {
    /** After this a proposal can no longer be approved: three days bridge a weekend. */
    @WithDefault("72h")
    Duration lifetime();
}
