package org.notorturetj.client.offline;

/** Whether somebody answers. */
public enum Openness {
    OPEN,
    CLOSED,
    /** Nobody knows: never to be shown as closed. */
    UNKNOWN
}
