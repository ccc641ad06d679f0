/**
 * Seals what strangers leave at the public door, for those who send to them: the door seals, a
 * dispatcher opens ({@code docs/adr/014}).
 */
@NullMarked
package org.notorturetj.platform.sealing;

import org.jspecify.annotations.NullMarked;
