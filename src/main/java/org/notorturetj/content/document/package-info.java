/**
 * Documents, their facts and the editions of their texts, with every revision; what is saved passes
 * {@link org.notorturetj.content.document.TextValidator}.
 */
@NullMarked
package org.notorturetj.content.document;

import org.jspecify.annotations.NullMarked;
