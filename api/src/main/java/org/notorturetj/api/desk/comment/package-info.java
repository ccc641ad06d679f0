/** What people at the desk say of a text or of facts. */
@NullMarked
package org.notorturetj.api.desk.comment;

import org.jspecify.annotations.NullMarked;
