/** Alerts. */
@NullMarked
package org.notorturetj.api.alert;

import org.jspecify.annotations.NullMarked;
