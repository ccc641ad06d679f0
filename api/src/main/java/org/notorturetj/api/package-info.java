/** The wire contract as code: what stands on the wire, and the HTTP story around it. */
@NullMarked
package org.notorturetj.api;

import org.jspecify.annotations.NullMarked;
