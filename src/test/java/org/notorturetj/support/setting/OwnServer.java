package org.notorturetj.support.setting;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A start of the server for one test alone, with an empty database: for what leaves behind more
 * than the lists of the desk show. Tests with it are listed in {@code own-server-tests}.
 */
public final class OwnServer implements QuarkusTestProfile {}
