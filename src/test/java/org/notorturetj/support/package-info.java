/** For the tests themselves: how often they repeat, how many must run, what they may depend on. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support;
