/**
 * The files of the publication log as phones and mirrors fetch them: their formats, and the
 * resources that serve them. {@code mobile-contract/PROTOCOL.md} defines the protocol. Reads
 * published rows only.
 */
@NullMarked
package org.notorturetj.sync;

import org.jspecify.annotations.NullMarked;
