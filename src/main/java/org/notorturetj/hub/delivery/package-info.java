/**
 * What dispatchers do of the hub: they ask callbacks whether they meant it, and send feeds that
 * have changed. Runs where wake-ups are dispatched.
 */
@NullMarked
package org.notorturetj.hub.delivery;

import org.jspecify.annotations.NullMarked;
