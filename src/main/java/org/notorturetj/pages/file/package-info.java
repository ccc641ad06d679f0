/** Handing in pictures, reports and recordings, and what is left of them. */
@NullMarked
package org.notorturetj.pages.file;

import org.jspecify.annotations.NullMarked;
