/** Which database the server uses, and how it is opened. */
@NullMarked
package org.notorturetj.platform.database.startup;

import org.jspecify.annotations.NullMarked;
