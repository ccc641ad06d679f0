/**
 * Push messages on the phone (PROTOCOL.md, section 9): a message says that something happened,
 * never what. It is accepted only with a signature of the role {@code alert}, and shown once,
 * neutrally, even without a network; what happened is fetched from any mirror afterwards.
 */
package org.notorturetj.client.push;
