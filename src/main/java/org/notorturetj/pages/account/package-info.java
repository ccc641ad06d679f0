/** What people do with their own accounts, and administrators with everybody's. */
@NullMarked
package org.notorturetj.pages.account;

import org.jspecify.annotations.NullMarked;
