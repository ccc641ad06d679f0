/** The command line: what the jar does besides serving. */
@NullMarked
package org.notorturetj.platform.command;

import org.jspecify.annotations.NullMarked;
