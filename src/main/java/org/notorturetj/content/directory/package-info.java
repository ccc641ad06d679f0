/** The directory: regions, topics, sections, contacts. */
@NullMarked
package org.notorturetj.content.directory;

import org.jspecify.annotations.NullMarked;
