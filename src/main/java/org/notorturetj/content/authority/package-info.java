/** Replies that are awaited of authorities: awaited, answered, or overdue when a lawyer says so. */
@NullMarked
package org.notorturetj.content.authority;

import org.jspecify.annotations.NullMarked;
