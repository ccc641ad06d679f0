/** The body of an old page as Markdown, with what is lost on the way. */
@NullMarked
package org.notorturetj.importing.body;

import org.jspecify.annotations.NullMarked;
