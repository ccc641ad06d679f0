package org.notorturetj.client;

/** A mirror as far as it has files of media, for one fetch. Nothing of it is remembered. */
final class MediaSource {
    /**
     * After so many files in a row that it does not have, or not whole, it is not asked any more.
     */
    private static final int MISSES = 3;

    private final Transport transport;
    private final String mirror;
    private final TimeLimit whole;
    private final boolean last;
    private final Stop stop;
    private final Tally tally;
    private MirrorClient client;
    private int misses;
    private boolean lied;

    MediaSource(
            Transport transport,
            String mirror,
            TimeLimit whole,
            boolean last,
            Stop stop,
            Tally tally) {
        this.transport = transport;
        this.mirror = mirror;
        this.whole = whole;
        this.last = last;
        this.stop = stop;
        this.tally = tally;
    }

    String address() {
        return mirror;
    }

    /** Whether it is of no use any more. */
    boolean isDone() {
        return lied || misses >= MISSES;
    }

    boolean hasLied() {
        return lied;
    }

    void lied() {
        lied = true;
    }

    /** It may have been another one. */
    void forgive() {
        lied = false;
    }

    void missed() {
        misses++;
    }

    void delivered() {
        misses = 0;
    }

    /**
     * Asks for a file.
     *
     * @param from how many bytes are in {@code resumed}
     * @param fresh for the whole file, if the mirror sends that
     * @return the one of the two that has what came, which may be too little and is not verified
     * @throws RefusedException when nothing of it came
     */
    Spool receive(MediaAddress file, long from, Spool resumed, Spool fresh)
            throws RefusedException {
        if (client == null) {
            // From its first request on: the others have their time meanwhile.
            client = new MirrorClient(transport, mirror, whole.share(last), stop, tally);
        }
        Spool[] used = new Spool[] {fresh};
        try {
            client.media(
                    file,
                    from,
                    part -> {
                        used[0] = part ? resumed : fresh;
                        return used[0];
                    });
            return used[0];
        } catch (RefusedException e) {
            boolean any = used[0].length() > (used[0] == fresh ? 0 : from);
            if (any && (client.isLastIncomplete() || stop.isRequested())) {
                return used[0];
            }
            lied |= any;
            misses++;
            throw e;
        }
    }
}
