/** Checks on every request before it reaches a resource: path, query, method, body size. */
@NullMarked
package org.notorturetj.platform.filter;

import org.jspecify.annotations.NullMarked;
