package org.notorturetj.edge.position;

/** Keeps something of what is public, and follows the log. */
public interface Follower {
    /**
     * Prepares for a step while the old is still served. Not called if something was removed. May
     * take some hundred milliseconds.
     */
    void prepare(Step step);

    /** Drops what the step changed; nobody on this node has seen anything newer yet. */
    void follow(Step step);

    /** Completes what could not be prepared; the step is done. */
    void followed(Step step);
}
