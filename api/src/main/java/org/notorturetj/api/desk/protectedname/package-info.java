/** Names that must never be published: who they are, where they were found, and taking them out. */
@NullMarked
package org.notorturetj.api.desk.protectedname;

import org.jspecify.annotations.NullMarked;
