/** What the desk points out before somebody is harmed by a text; it never blocks. */
@NullMarked
package org.notorturetj.api.desk.warning;

import org.jspecify.annotations.NullMarked;
