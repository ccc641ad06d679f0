/**
 * Files that people carry and print, made of pages: archives, EPUB, PDF. Each is a function of the
 * pages and of a moment that it is given: the same pages give the same bytes. Only a command uses
 * it.
 */
@NullMarked
package org.notorturetj.plain.copies;

import org.jspecify.annotations.NullMarked;
