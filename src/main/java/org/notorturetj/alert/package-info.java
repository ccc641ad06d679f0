/** Alerts: facts, texts, how they become records, and how they expire. */
@NullMarked
package org.notorturetj.alert;

import org.jspecify.annotations.NullMarked;
