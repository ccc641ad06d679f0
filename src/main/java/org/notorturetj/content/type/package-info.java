/**
 * What a type of document is: its facts, its text, how both are validated, rendered and listed. One
 * bean of {@link org.notorturetj.content.type.DocumentType} per type.
 */
@NullMarked
package org.notorturetj.content.type;

import org.jspecify.annotations.NullMarked;
