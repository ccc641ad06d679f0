/** Mail that notifies people that something is waiting at the desk, and says nothing else. */
@NullMarked
package org.notorturetj.desk.mail;

import org.jspecify.annotations.NullMarked;
