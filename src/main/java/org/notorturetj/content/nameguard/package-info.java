/**
 * Finds protected names in texts, in any form, spelling and script in which people write them. Pure
 * computation: it stores nothing, reads no clock and writes no log, and nothing it holds prints a
 * name. ADR 035 describes how, lab 19 what it finds and what it misses.
 */
@NullMarked
package org.notorturetj.content.nameguard;

import org.jspecify.annotations.NullMarked;
