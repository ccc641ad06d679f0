/**
 * Stands in for a push service of Web Push and for the browsers that subscribe there: takes
 * messages as RFC 8030 says, checks who sends them (RFC 8292), decrypts them as their receiver
 * would (RFC 8188, RFC 8291), shows them, and fails as it is told to. Written from the RFCs, with
 * no line of the library that encrypts.
 */
@NullMarked
package org.notorturetj.standin.webpush;

import org.jspecify.annotations.NullMarked;
