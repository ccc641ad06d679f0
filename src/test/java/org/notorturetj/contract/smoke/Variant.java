package org.notorturetj.contract.smoke;

import java.util.function.Supplier;

import org.notorturetj.contract.recipe.SampleRequest;

/**
 * One of the requests to an operation.
 *
 * @param name what is special about it: {@code state=waiting}
 * @param finds whether a list that it asks for has something in it
 */
record Variant(String name, boolean finds, Supplier<SampleRequest> request) {
    /** The same, a page of one thing at a time. */
    Variant smallPage() {
        return new Variant(name + "&limit=1", finds, () -> request.get().query("limit", 1));
    }
}
