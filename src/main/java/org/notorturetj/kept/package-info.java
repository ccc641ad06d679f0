/**
 * A folder that the server keeps current, so that a web server in front of it answers without it:
 * pages, signed files, and the answers that everybody asks for first.
 */
@NullMarked
package org.notorturetj.kept;

import org.jspecify.annotations.NullMarked;
