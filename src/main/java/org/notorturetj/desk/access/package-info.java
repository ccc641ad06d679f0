/** Who may do what at the desk: roles, verbs, and the one table that joins them. */
@NullMarked
package org.notorturetj.desk.access;

import org.jspecify.annotations.NullMarked;
