/** Loads content from files and publishes it with the same use case as editors. */
@NullMarked
package org.notorturetj.starter;

import org.jspecify.annotations.NullMarked;
