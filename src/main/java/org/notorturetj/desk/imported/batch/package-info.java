/** Steps with many drafts of the previous website. */
@NullMarked
package org.notorturetj.desk.imported.batch;

import org.jspecify.annotations.NullMarked;
