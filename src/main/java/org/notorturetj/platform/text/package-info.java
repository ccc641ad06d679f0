/** Markdown, plain text, the server's own sentences. */
@NullMarked
package org.notorturetj.platform.text;

import org.jspecify.annotations.NullMarked;
