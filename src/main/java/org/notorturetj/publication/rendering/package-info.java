/** Renders documents: from entities to API records to canonical JSON. */
@NullMarked
package org.notorturetj.publication.rendering;

import org.jspecify.annotations.NullMarked;
