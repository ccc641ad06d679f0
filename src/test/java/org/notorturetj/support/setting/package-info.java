/** Settings and a clock that a test can change while the server runs. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.setting;
