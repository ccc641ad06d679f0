/** Rules for installed apps, the same for all languages. */
@NullMarked
package org.notorturetj.policy;

import org.jspecify.annotations.NullMarked;
