/** Events as calendars have them (RFC 5545). */
@NullMarked
package org.notorturetj.feed.calendar;

import org.jspecify.annotations.NullMarked;
