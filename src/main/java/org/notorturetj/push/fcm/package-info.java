/**
 * Wakes phones up through Firebase Cloud Messaging, with Google's SDK. The only package that knows
 * it.
 *
 * <p>The SDK builds messages and reads answers; what it does badly is taken from it: it blocks a
 * thread and opens a connection for each message in flight ({@link Sdk} never lets it wait, {@link
 * Wire} shares a few), tries again by itself after a 503, a 401 and a redirect ({@link WireAnswer}
 * hides them), waits for ever (timeouts), asks for the rights of a whole project ({@link
 * MessagingToken} asks for one), and refreshes its token in the middle of sending.
 */
@NullMarked
package org.notorturetj.push.fcm;

import org.jspecify.annotations.NullMarked;
