package org.notorturetj.support;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A start of the server for one test alone, with an empty database: for what leaves behind more
 * than the lists of the desk show. Tests with it have the tag {@code own-server}.
 */
public final class OwnServer implements QuarkusTestProfile {}
