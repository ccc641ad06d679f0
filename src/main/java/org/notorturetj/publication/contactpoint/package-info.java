/** Which contact points are retired, and which published texts name them. */
@NullMarked
package org.notorturetj.publication.contactpoint;

import org.jspecify.annotations.NullMarked;
