/** Ordinary news, told together and quietly. */
@NullMarked
package org.notorturetj.push.digest;

import org.jspecify.annotations.NullMarked;
