/** Tries the guard on files: commands that store nothing and start no server. */
@NullMarked
package org.notorturetj.content.nameguard.check;

import org.jspecify.annotations.NullMarked;
