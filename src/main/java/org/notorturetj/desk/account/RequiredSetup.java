package org.notorturetj.desk.account;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

/** What the owner of an account must do before anything else. */
public enum RequiredSetup {
    NONE,
    CHANGE_PASSWORD,
    ENROL_TOTP;

    /**
     * Rejects the request while a step is outstanding.
     *
     * @throws ProblemException naming the step
     */
    public void requireDone() {
        switch (this) {
            case NONE -> {
                // nothing outstanding
            }
            case CHANGE_PASSWORD ->
                    throw new ProblemException(ProblemType.PASSWORD_CHANGE_REQUIRED);
            case ENROL_TOTP -> throw new ProblemException(ProblemType.TOTP_REQUIRED);
        }
    }
}
