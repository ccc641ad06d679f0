package org.notorturetj.desk.publishing;

import java.time.Clock;

import jakarta.inject.Singleton;

import org.notorturetj.access.Permission;
import org.notorturetj.desk.warning.AcceptedWarnings;
import org.notorturetj.publication.NewContactPoints;
import org.notorturetj.publication.NewerVersions;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.schedule.SchedulePublication;

/** Restores withdrawn texts: a publication like any other that needs two people. */
@Singleton
class RestorationProposal extends PublicationProposal {
    static final String NAME = "restoration";

    RestorationProposal(
            Publish publish,
            SchedulePublication schedule,
            NewContactPoints contactPoints,
            ProposedChanges changes,
            NewerVersions newer,
            AcceptedWarnings warnings,
            Clock clock) {
        super(publish, schedule, contactPoints, changes, newer, warnings, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String permission() {
        return Permission.RESTORE;
    }
}
