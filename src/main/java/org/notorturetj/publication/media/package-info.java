/**
 * Media documents are public with what shows them: what follows for them, for their files and for
 * other texts from a publication, a withdrawal or a redaction.
 */
@NullMarked
package org.notorturetj.publication.media;

import org.jspecify.annotations.NullMarked;
