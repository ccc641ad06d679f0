/** The accounts of the desk and what is sealed in them. */
@NullMarked
package org.notorturetj.desk.account;

import org.jspecify.annotations.NullMarked;
