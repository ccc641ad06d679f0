/** Phones and browsers that ask to be woken up by themselves: opt-in, without an account. */
@NullMarked
package org.notorturetj.api.device;

import org.jspecify.annotations.NullMarked;
