/** Publishing and taking back. */
@NullMarked
package org.notorturetj.api.desk.publication;

import org.jspecify.annotations.NullMarked;
