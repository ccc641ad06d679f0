/**
 * A small, strict JSON parser: what the protocol needs, and nothing that a forger could exploit.
 */
package org.notorturetj.client.json;
