/** Guides: steps, checklists, and the law they rest on. */
@NullMarked
package org.notorturetj.content.guide;

import org.jspecify.annotations.NullMarked;
