package org.notorturetj.contract.recipe;

/** Makes a valid request to one operation, and first of all the data that it needs. */
@FunctionalInterface
public interface Recipe {
    /**
     * A request that succeeds now; of an operation that can be done only once to the same thing, to
     * something new each time.
     *
     * @param language of the path, where it has one
     */
    SampleRequest prepare(String language);
}
