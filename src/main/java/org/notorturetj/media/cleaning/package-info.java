/**
 * What runs in the process that opens files of others, and nowhere else: codecs, some of them
 * native, and what is kept of a file. It knows nothing of the server and has no secrets; its
 * standard input is a {@link org.notorturetj.media.child.CleaningRequest}, its standard output a
 * {@link org.notorturetj.media.child.CleaningResult}.
 */
@NullMarked
package org.notorturetj.media.cleaning;

import org.jspecify.annotations.NullMarked;
