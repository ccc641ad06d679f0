/**
 * Clean files as the desk knows them: what they are, and under which hashes their bytes are in the
 * store. Nothing of the files that they were made from.
 */
@NullMarked
package org.notorturetj.media.file;

import org.jspecify.annotations.NullMarked;
