package org.notorturetj.desk.account;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

/** What somebody has to do before anything else. */
public enum RequiredSetup {
    NONE,
    CHANGE_PASSWORD,
    ENROL_TOTP;

    /**
     * Lets nobody pass who has one.
     *
     * @throws ProblemException naming it
     */
    public void requireDone() {
        switch (this) {
            case NONE -> {
                // nothing is in the way
            }
            case CHANGE_PASSWORD ->
                    throw new ProblemException(ProblemType.PASSWORD_CHANGE_REQUIRED);
            case ENROL_TOTP -> throw new ProblemException(ProblemType.TOTP_REQUIRED);
        }
    }
}
