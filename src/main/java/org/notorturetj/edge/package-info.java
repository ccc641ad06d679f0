/** Completes responses: entity tags, codings, conditional requests, cache policy, CORS. */
@NullMarked
package org.notorturetj.edge;

import org.jspecify.annotations.NullMarked;
