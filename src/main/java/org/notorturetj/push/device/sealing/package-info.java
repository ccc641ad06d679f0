/** What is sealed of a registered device, and found by ({@code docs/adr/014}). */
@NullMarked
package org.notorturetj.push.device.sealing;

import org.jspecify.annotations.NullMarked;
