/** Documents at the desk, as requests see them: create, read, save, submit, approve, assign. */
@NullMarked
package org.notorturetj.desk.document;

import org.jspecify.annotations.NullMarked;
