/** Alerts: the public record of an urgent case update. */
@NullMarked
package org.notorturetj.content.alert;

import org.jspecify.annotations.NullMarked;
