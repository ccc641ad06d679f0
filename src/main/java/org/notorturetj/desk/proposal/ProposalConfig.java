package org.notorturetj.desk.proposal;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of proposals. */
@ConfigMapping(prefix = "notorturetj.desk.proposals")
public interface ProposalConfig {
    /** A proposal expires after this time: three days span a weekend. */
    @WithDefault("72h")
    Duration lifetime();
}
