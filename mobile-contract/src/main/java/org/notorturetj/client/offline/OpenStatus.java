package org.notorturetj.client.offline;

/** Whether somebody answers a line. */
public enum OpenStatus {
    OPEN,
    CLOSED,
    /** Not to be shown as closed. */
    UNKNOWN
}
