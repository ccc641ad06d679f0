/**
 * Writing, translating and checking one part of a document: its facts, or its text in a language.
 */
@NullMarked
package org.notorturetj.pages.editing;

import org.jspecify.annotations.NullMarked;
