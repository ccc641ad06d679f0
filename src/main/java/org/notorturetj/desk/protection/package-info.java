/** The desk's operations on protected names. */
@NullMarked
package org.notorturetj.desk.protection;

import org.jspecify.annotations.NullMarked;
