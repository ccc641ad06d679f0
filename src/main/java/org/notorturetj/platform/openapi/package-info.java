/** OpenAPI filters: what all operations have in common, names, examples, order. */
@NullMarked
package org.notorturetj.platform.openapi;

import org.jspecify.annotations.NullMarked;
