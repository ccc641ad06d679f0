/** Desk accounts and their encrypted fields. */
@NullMarked
package org.notorturetj.desk.account;

import org.jspecify.annotations.NullMarked;
