/**
 * The phone's side of push (PROTOCOL.md, section 9): a message says that something happened, never
 * what. It is believed only with a signature of the role {@code alert}, shown once, neutrally, also
 * without any network, and what happened is fetched from any mirror afterwards.
 */
package org.notorturetj.client.push;
