/**
 * Wakes phones up through Firebase Cloud Messaging: messages are built with Google's SDK, tokens
 * are fetched with its library, and {@link FcmClient} sends over HTTP/2, because the SDK itself
 * blocks a thread for each message in flight and tries again unseen. The only package that knows
 * Firebase.
 */
@NullMarked
package org.notorturetj.push.fcm;

import org.jspecify.annotations.NullMarked;
