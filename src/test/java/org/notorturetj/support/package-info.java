/** Shared test support: a real database, contract checks of every response, people and content. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support;
