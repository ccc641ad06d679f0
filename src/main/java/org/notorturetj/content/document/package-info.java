/**
 * Documents, their facts and the editions of their texts, with every revision. All content is
 * checked by {@link org.notorturetj.content.document.TextValidator}.
 */
@NullMarked
package org.notorturetj.content.document;

import org.jspecify.annotations.NullMarked;
