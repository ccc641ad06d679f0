/**
 * What a type of document is: its facts, its text, how both are validated, rendered and listed. One
 * bean of {@link org.notorturetj.content.type.TypeRules} per {@link
 * org.notorturetj.api.type.DocumentType}.
 */
@NullMarked
package org.notorturetj.content.type;

import org.jspecify.annotations.NullMarked;
