/** HTTP as all features share it: paths, parameters, addresses. */
@NullMarked
package org.notorturetj.platform.http;

import org.jspecify.annotations.NullMarked;
