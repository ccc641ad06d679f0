/** JSON: strict request bodies, canonical form, response settings. */
@NullMarked
package org.notorturetj.platform.json;

import org.jspecify.annotations.NullMarked;
