package org.notorturetj.edge;

import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** With finished responses in memory, as in production. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeadTest extends HeadCases {}
