package org.notorturetj.client;

/** Is told how far a sync is. */
public interface SyncListener {
    /**
     * Called on the thread that was asked to sync, a few times a second while something comes and
     * after each file. It must return soon.
     */
    void progressed(SyncProgress progress);
}
