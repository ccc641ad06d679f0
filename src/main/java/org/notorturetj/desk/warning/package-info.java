/** Warnings shown to editors. */
@NullMarked
package org.notorturetj.desk.warning;

import org.jspecify.annotations.NullMarked;
