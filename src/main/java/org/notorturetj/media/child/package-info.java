/**
 * Files that a stranger may have made are opened by a process of their own (ADR 090): what it is
 * asked, what it answers, and how it is begun and ended. Nothing here reads such a file.
 */
@NullMarked
package org.notorturetj.media.child;

import org.jspecify.annotations.NullMarked;
