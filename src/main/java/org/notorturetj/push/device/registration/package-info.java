/**
 * Takes what devices send at the public door, has them prove that a target is their own, and
 * forgets them.
 */
@NullMarked
package org.notorturetj.push.device.registration;

import org.jspecify.annotations.NullMarked;
