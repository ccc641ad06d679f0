/** The account settings that people change themselves. */
@NullMarked
package org.notorturetj.desk.profile;

import org.jspecify.annotations.NullMarked;
