/** What people change about their own account. */
@NullMarked
package org.notorturetj.api.desk.profile;

import org.jspecify.annotations.NullMarked;
