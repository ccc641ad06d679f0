package org.notorturetj.desk.credential;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

/**
 * Tests that share a server sign in a thousand times: a real hash takes a third of a second under
 * the first compiler. {@link PasswordHasherTest} and the packaged server compute real ones.
 */
@Mock
@ApplicationScoped
class CheapHashes extends HashCost {
    @Override
    int kibibytes() {
        return 64;
    }

    @Override
    int passes() {
        return 1;
    }
}
