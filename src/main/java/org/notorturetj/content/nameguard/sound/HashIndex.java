package org.notorturetj.content.nameguard.sound;

import java.util.Arrays;

/**
 * Numbers by hashes, in arrays: several numbers for one hash, none of them twice. Safe for any
 * number of readers once it is filled.
 */
public final class HashIndex {
    private static final int NONE = -1;

    private long[] keys = new long[16];
    private int[] heads = new int[16];
    private int[] values = new int[16];
    private int[] next = new int[16];
    private int hashes;
    private int size;

    /** An index with nothing in it. */
    public HashIndex() {
        Arrays.fill(heads, NONE);
    }

    /** Adds a number. */
    public void add(long hash, int value) {
        int slot = slot(hash);
        for (int at = heads[slot]; at != NONE; at = next[at]) {
            if (values[at] == value) {
                return;
            }
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
        values[size] = value;
        next[size] = heads[slot];
        boolean first = heads[slot] == NONE;
        keys[slot] = hash;
        heads[slot] = size++;
        if (first && ++hashes > keys.length / 2) {
            grow();
        }
    }

    /** The place of the first number of a hash; negative if there is none. */
    public int first(long hash) {
        return heads[slot(hash)];
    }

    /** The place after a place; negative after the last. */
    public int next(int place) {
        return next[place];
    }

    /** The number at a place. */
    public int value(int place) {
        return values[place];
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash ^ (hash >>> 29)) & mask;
        while (heads[slot] != NONE && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[2 * oldKeys.length];
        heads = new int[2 * oldHeads.length];
        Arrays.fill(heads, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }
}
