/** Makes records: entity, API record, canonical JSON. */
@NullMarked
package org.notorturetj.publication.rendering;

import org.jspecify.annotations.NullMarked;
