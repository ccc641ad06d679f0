/** The policy: settings that installed apps read from the signed log. */
@NullMarked
package org.notorturetj.content.policy;

import org.jspecify.annotations.NullMarked;
