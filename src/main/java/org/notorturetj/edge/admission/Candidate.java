package org.notorturetj.edge.admission;

/** A request that wants to be answered. One of both is called, once, on any thread. */
public interface Candidate {
    /** It may go on, and closes the permit when it is answered. */
    void admitted(Permit permit);

    /** It is turned away: too many wait, or it waited too long. */
    void refused();
}
