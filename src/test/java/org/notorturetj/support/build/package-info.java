/** What the build asks of the tests: that each runs somewhere, and what they may depend on. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.build;
