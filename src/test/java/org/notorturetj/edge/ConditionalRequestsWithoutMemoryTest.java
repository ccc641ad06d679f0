package org.notorturetj.edge;

import org.notorturetj.support.TestDatabase;
import org.notorturetj.support.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The same, of the resources themselves. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.edge.enabled=false")
class ConditionalRequestsWithoutMemoryTest extends ConditionalRequestsCases {}
