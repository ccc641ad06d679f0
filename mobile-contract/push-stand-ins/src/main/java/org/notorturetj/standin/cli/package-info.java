/** The command line of the stand-ins. */
@NullMarked
package org.notorturetj.standin.cli;

import org.jspecify.annotations.NullMarked;
