/** What in a text looks as if it named somebody, whosever. Nothing of it is printed. */
@NullMarked
package org.notorturetj.content.nameguard.likely;

import org.jspecify.annotations.NullMarked;
