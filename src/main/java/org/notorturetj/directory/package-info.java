/** Regions, topics, sections and contacts: facts, texts, and how they become records. */
@NullMarked
package org.notorturetj.directory;

import org.jspecify.annotations.NullMarked;
