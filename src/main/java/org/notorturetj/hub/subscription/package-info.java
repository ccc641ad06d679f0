/**
 * Taking subscriptions to feeds: what the public door does of the hub. It seals what it takes and
 * reads none of it.
 */
@NullMarked
package org.notorturetj.hub.subscription;

import org.jspecify.annotations.NullMarked;
