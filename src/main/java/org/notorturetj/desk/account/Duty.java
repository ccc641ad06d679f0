package org.notorturetj.desk.account;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.Refused;

/** What somebody has to do before anything else. */
enum Duty {
    NONE,
    CHANGE_PASSWORD,
    ENROL_TOTP;

    /**
     * Lets nobody pass who has one.
     *
     * @throws Refused naming it
     */
    void requireDone() {
        switch (this) {
            case NONE -> {
                // nothing is in the way
            }
            case CHANGE_PASSWORD -> throw new Refused(ProblemType.PASSWORD_CHANGE_REQUIRED);
            case ENROL_TOTP -> throw new Refused(ProblemType.TOTP_REQUIRED);
        }
    }
}
