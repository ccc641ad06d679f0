/** Markdown: to HTML, to plain text, back, and what of it would be lost. */
@NullMarked
package org.notorturetj.platform.text.markdown;

import org.jspecify.annotations.NullMarked;
