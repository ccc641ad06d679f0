/** What is done to many documents at once. */
@NullMarked
package org.notorturetj.desk.bulk;

import org.jspecify.annotations.NullMarked;
