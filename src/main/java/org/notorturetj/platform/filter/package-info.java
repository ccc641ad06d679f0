/** What is checked of every request before a resource sees it: path, query, method, body size. */
@NullMarked
package org.notorturetj.platform.filter;

import org.jspecify.annotations.NullMarked;
