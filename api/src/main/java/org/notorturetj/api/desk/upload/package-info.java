/** Files that are handed to the desk, and what is left of them once they are clean. */
@NullMarked
package org.notorturetj.api.desk.upload;

import org.jspecify.annotations.NullMarked;
