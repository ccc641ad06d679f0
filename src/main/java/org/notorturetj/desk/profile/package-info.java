/** What people change of their own account. */
@NullMarked
package org.notorturetj.desk.profile;

import org.jspecify.annotations.NullMarked;
