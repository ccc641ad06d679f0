package org.notorturetj.client;

/** What fetching files of media may cost, and who is told of it. */
public final class MediaOptions {
    private static final long TWENTY_MINUTES = 20 * 60_000L;

    private Network network = () -> true;
    private long metered;
    private long unmetered = Long.MAX_VALUE;
    private long milliseconds = TWENTY_MINUTES;
    private SyncListener listener = progress -> {};

    /** Says what the bytes cost. */
    public interface Network {
        /**
         * Asked before each request, since a phone may leave its Wi-Fi meanwhile. On Android:
         * {@code ConnectivityManager.isActiveNetworkMetered()}.
         */
        boolean isMetered();
    }

    /**
     * Nothing where bytes cost money, which is assumed of every network; all that is wanted else.
     */
    public MediaOptions() {
        // Each setting has its default.
    }

    /** What the network is. */
    public MediaOptions network(Network asked) {
        network = asked;
        return this;
    }

    /**
     * The most bytes where they cost money, by all mirrors together. A file that is longer than
     * what is left is left out.
     *
     * @param most bytes as they are sent, with 512 for each request and its headers
     */
    public MediaOptions metered(long most) {
        metered = most;
        return this;
    }

    /** The same where they do not. */
    public MediaOptions unmetered(long most) {
        unmetered = most;
        return this;
    }

    /** Ends in time for a worker that Android stops; 20 minutes if nothing is said. */
    public MediaOptions milliseconds(long most) {
        milliseconds = most;
        return this;
    }

    /** Is told how far it is. */
    public MediaOptions listener(SyncListener told) {
        listener = told;
        return this;
    }

    boolean isMetered() {
        return network.isMetered();
    }

    long bytes(boolean whereTheyCost) {
        return whereTheyCost ? metered : unmetered;
    }

    long milliseconds() {
        return milliseconds;
    }

    SyncListener listener() {
        return listener;
    }
}
