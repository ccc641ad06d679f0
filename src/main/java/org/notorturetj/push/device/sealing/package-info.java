/**
 * The keys of registered devices, and what is sealed with them: the public door seals, dispatchers
 * open ({@code docs/adr/014}).
 */
@NullMarked
package org.notorturetj.push.device.sealing;

import org.jspecify.annotations.NullMarked;
