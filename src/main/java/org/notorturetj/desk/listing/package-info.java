/** What lists of the desk show of many documents at once. */
@NullMarked
package org.notorturetj.desk.listing;

import org.jspecify.annotations.NullMarked;
