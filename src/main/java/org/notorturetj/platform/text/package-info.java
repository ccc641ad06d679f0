/** Slugs, digests, initials, addresses of the old site, and the server's own texts. */
@NullMarked
package org.notorturetj.platform.text;

import org.jspecify.annotations.NullMarked;
