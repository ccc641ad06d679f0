package org.notorturetj.support.setting;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A start of the server with an empty database, for tests that go through all that is kept: for a
 * name, for what a thief finds, for each page. In the database that the others fill they would look
 * through thousands of texts again and again. They share it where they run after one another.
 */
public final class SmallDatabase implements QuarkusTestProfile {}
