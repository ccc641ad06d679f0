/** What people are typing and have not saved yet. */
@NullMarked
package org.notorturetj.content.autosave;

import org.jspecify.annotations.NullMarked;
