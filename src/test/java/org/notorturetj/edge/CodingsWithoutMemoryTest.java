package org.notorturetj.edge;

import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The same, of the resources themselves. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.edge.enabled=false")
class CodingsWithoutMemoryTest extends CodingsCases {}
