package org.notorturetj.suite;

/**
 * The tests with a start of the server of their own, all of them proofs. The suites leave them out
 * by their names: what is only left out by its tag has been discovered before, for which Quarkus
 * builds the server that it would start.
 */
public final class OwnServerTests {
    /** Of the names of their classes. */
    public static final String PATTERN =
            ".*[.](ExistingIdsTest|StandingAttackTest|JunkSweepTest|UrgentUpdateTest"
                    + "|AuditCommandTest|RecoveryCodeThiefTest|FailedPlacesTest|FailedRedactionTest"
                    + "|FailedTablesTest|LateNameTest|NamesInMediaTest|NamesPagesTest"
                    + "|PageFolderTest)";

    private OwnServerTests() {}
}
