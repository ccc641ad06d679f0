/** Checks on every request before it reaches a resource: target, method, path, query, body size. */
@NullMarked
package org.notorturetj.platform.filter;

import org.jspecify.annotations.NullMarked;
