/** Markdown, plain text, the server's own texts. */
@NullMarked
package org.notorturetj.platform.text;

import org.jspecify.annotations.NullMarked;
