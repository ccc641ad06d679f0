/** Content from files, through the same use case as every other publication. */
@NullMarked
package org.notorturetj.starter;

import org.jspecify.annotations.NullMarked;
