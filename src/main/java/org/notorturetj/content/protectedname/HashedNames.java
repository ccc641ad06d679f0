package org.notorturetj.content.protectedname;

/**
 * Names that are known only by hashes under {@code names.key}: nobody can seal them anew without
 * the names, so its older keys go when none of them needs these any more.
 */
public interface HashedNames {
    /** How many are hashed with another key than the one with a number. */
    int underOthers(int key);

    /** Forgets those; returns how many. */
    int forgetOthers(int key);
}
