/**
 * Work that waits in a table, on any number of nodes: rows taken by one of them for a time, threads
 * that look for them, and when a row is tried again (ADR 073).
 */
@NullMarked
package org.notorturetj.platform.queue;

import org.jspecify.annotations.NullMarked;
