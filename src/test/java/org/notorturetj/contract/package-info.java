/** The contract files: they match the server, are complete, and never break clients. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.contract;
