/** Steps that several parts of documents take together: submission and approval. */
@NullMarked
package org.notorturetj.api.desk.workflow;

import org.jspecify.annotations.NullMarked;
