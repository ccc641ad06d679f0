/**
 * The hostile mirror: a server with every attack that the protocol foresees, for clients in any
 * language. mobile-contract/README.md says how to start it.
 */
package org.notorturetj.hostile;
