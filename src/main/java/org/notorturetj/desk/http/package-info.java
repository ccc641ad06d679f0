/** HTTP filters and settings that apply to all desk requests. */
@NullMarked
package org.notorturetj.desk.http;

import org.jspecify.annotations.NullMarked;
