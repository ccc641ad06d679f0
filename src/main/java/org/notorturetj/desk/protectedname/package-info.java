/** The desk's operations on protected names. */
@NullMarked
package org.notorturetj.desk.protectedname;

import org.jspecify.annotations.NullMarked;
