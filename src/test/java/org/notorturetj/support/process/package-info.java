/** The packaged server in a process of its own. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.process;
