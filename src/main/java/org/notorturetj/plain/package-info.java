/**
 * The plain edition: what is published, as pages of HTML that load and run nothing. A page is made
 * of published records and a template alone, so that a host, a folder and a memory card show the
 * same bytes. Links are relative and name files.
 */
@NullMarked
package org.notorturetj.plain;

import org.jspecify.annotations.NullMarked;
