/**
 * Who works at the desk: accounts, how they prove who they are, their sessions, and how guessing is
 * slowed down.
 */
@NullMarked
package org.notorturetj.desk.account;

import org.jspecify.annotations.NullMarked;
