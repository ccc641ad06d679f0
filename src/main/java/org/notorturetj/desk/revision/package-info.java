/** Revisions: what was saved, how it differs, and saving it again. */
@NullMarked
package org.notorturetj.desk.revision;

import org.jspecify.annotations.NullMarked;
