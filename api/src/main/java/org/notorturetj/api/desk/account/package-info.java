/** Accounts of the desk. */
@NullMarked
package org.notorturetj.api.desk.account;

import org.jspecify.annotations.NullMarked;
