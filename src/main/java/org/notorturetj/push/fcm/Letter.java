package org.notorturetj.push.fcm;

import com.google.auth.oauth2.AccessToken;

/** A message that is ready to leave, but for what only its way knows. */
@FunctionalInterface
interface Letter {
    /**
     * What leaves.
     *
     * @throws IllegalStateException when the SDK makes no request of it
     */
    WireRequest request(Sdk sdk, AccessToken bearer);
}
