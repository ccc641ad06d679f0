/**
 * What the build asks of the tests: how often they repeat, how many must run, what they may depend
 * on.
 */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.build;
