/** Editing documents: create, save, submit, approve, assign. */
@NullMarked
package org.notorturetj.desk.document;

import org.jspecify.annotations.NullMarked;
