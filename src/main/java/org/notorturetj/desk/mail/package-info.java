/** Mail that tells people of the desk that something waits there, and nothing else. */
@NullMarked
package org.notorturetj.desk.mail;

import org.jspecify.annotations.NullMarked;
