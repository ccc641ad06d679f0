package org.notorturetj.push;

/** In which order targets are taken, whatever waits: each overtakes those below it. */
enum Priority {
    /** Few, and they reach most phones: not even devices of another urgent message stand before. */
    URGENT_TOPIC(0),
    URGENT_DEVICE(1),
    OTHER(2);

    private final int number;

    Priority(int number) {
        this.number = number;
    }

    static Priority of(boolean urgent, Target.Way way) {
        if (!urgent) {
            return OTHER;
        }
        return way == Target.Way.TOPIC ? URGENT_TOPIC : URGENT_DEVICE;
    }

    boolean isUrgent() {
        return this != OTHER;
    }

    /** Its number in the ledger. */
    int number() {
        return number;
    }
}
