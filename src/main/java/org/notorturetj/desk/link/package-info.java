/** Where what readers have leads to. */
@NullMarked
package org.notorturetj.desk.link;

import org.jspecify.annotations.NullMarked;
