package org.notorturetj.publication.log;

import java.util.List;

/**
 * Keeps something from becoming public. It is asked while a publication is made (see {@link
 * UncommittedPublication}), and by anyone who wants to know beforehand whether one could be.
 */
public interface PublicationVeto {
    /**
     * Looks at what would become public.
     *
     * @throws org.notorturetj.platform.problem.ProblemException to refuse it
     */
    void check(List<Change> changes);
}
