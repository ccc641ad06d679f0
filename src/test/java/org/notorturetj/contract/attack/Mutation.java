package org.notorturetj.contract.attack;

import java.util.Random;

/** Makes a request worse. */
@FunctionalInterface
interface Mutation {
    /** Changes the request, or leaves it where it has nothing to change. */
    void spoil(Attack attack, Random random);
}
