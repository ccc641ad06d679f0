/**
 * A publisher for tests: makes logs, signs them and serves their files as the protocol says.
 * Written from PROTOCOL.md alone and apart from the server, so that the two can disagree.
 */
package org.notorturetj.publisher;
