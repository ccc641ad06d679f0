/** Documents and texts for tests, and the order in which tests need the starter content. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.content;
