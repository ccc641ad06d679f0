/**
 * The names that are protected: as somebody wrote them, their roots, and an index of how those
 * sound.
 */
@NullMarked
package org.notorturetj.content.nameguard.name;

import org.jspecify.annotations.NullMarked;
