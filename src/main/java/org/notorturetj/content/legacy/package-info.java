/** Addresses of the previous website, each of which belongs to one document. */
@NullMarked
package org.notorturetj.content.legacy;

import org.jspecify.annotations.NullMarked;
