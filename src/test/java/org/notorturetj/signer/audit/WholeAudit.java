package org.notorturetj.signer.audit;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A start of the server whose audit no other test has broken on purpose. */
public final class WholeAudit implements QuarkusTestProfile {}
