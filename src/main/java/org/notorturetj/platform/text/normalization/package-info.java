/**
 * What a reader sees of a text: entities and escapes read, hidden characters reported, offsets
 * kept.
 */
@NullMarked
package org.notorturetj.platform.text.normalization;

import org.jspecify.annotations.NullMarked;
