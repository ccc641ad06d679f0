/**
 * The hostile mirror: a server that lies in every way the protocol foresees, for clients in any
 * language. mobile-contract/README.md says how to start it.
 */
package org.notorturetj.hostile;
