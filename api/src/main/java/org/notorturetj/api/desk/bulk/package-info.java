/** What is done to many documents at once, with a list of what would change. */
@NullMarked
package org.notorturetj.api.desk.bulk;

import org.jspecify.annotations.NullMarked;
