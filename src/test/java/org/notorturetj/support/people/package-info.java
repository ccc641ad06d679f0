/** Accounts of the desk, and people who act with them over HTTP. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.people;
