/** The plain edition: pages for people, without scripts. */
@NullMarked
package org.notorturetj.api.plain;

import org.jspecify.annotations.NullMarked;
