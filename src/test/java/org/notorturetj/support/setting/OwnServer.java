package org.notorturetj.support.setting;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A start of the server with an empty database, for the few tests that leave behind more than the
 * lists of the desk show, or ask for what others break on purpose. They share it where they run
 * after one another.
 */
public final class OwnServer implements QuarkusTestProfile {}
