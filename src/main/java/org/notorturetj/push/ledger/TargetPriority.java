package org.notorturetj.push.ledger;

import org.notorturetj.push.Channel;

/** In which order targets are taken, whatever waits: each overtakes those below it. */
public enum TargetPriority {
    /** Few, and they reach most phones: not even devices of another urgent message stand before. */
    URGENT_TOPIC(0),
    URGENT_DEVICE(1),
    OTHER(2);

    private final int number;

    TargetPriority(int number) {
        this.number = number;
    }

    static TargetPriority of(boolean urgent, Channel channel) {
        if (!urgent) {
            return OTHER;
        }
        return channel == Channel.TOPIC ? URGENT_TOPIC : URGENT_DEVICE;
    }

    boolean isUrgent() {
        return this != OTHER;
    }

    /** Its number in the ledger. */
    int number() {
        return number;
    }
}
