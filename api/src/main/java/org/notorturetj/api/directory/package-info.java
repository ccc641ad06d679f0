/** Regions, topics, sections, contacts. */
@NullMarked
package org.notorturetj.api.directory;

import org.jspecify.annotations.NullMarked;
