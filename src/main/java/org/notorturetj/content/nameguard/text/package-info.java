/**
 * A text as the guard reads it: its words with their places, and which of them fit a part of a
 * name.
 */
@NullMarked
package org.notorturetj.content.nameguard.text;

import org.jspecify.annotations.NullMarked;
