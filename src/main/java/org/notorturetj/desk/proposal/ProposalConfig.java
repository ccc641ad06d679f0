package org.notorturetj.desk.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How proposals behave. */
@ConfigMapping(prefix = "notorturetj.desk.proposals")
public interface ProposalConfig {
    /** After this a proposal can no longer be approved: three days bridge a weekend. */
    @WithDefault("72h")
    Duration lifetime();
}
