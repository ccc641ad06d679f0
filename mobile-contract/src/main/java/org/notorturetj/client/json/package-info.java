/** A small, strict JSON reader: what the protocol needs, and nothing that a forger could use. */
package org.notorturetj.client.json;
